import { type Column, codesOf, type Layout, withCodes } from '@liandong/adapter-kit';
import { partySection } from '../codes/partySection.ts';
import { registrationStatuses } from '../codes/registrationStatuses.ts';
import { mapAnnualInspection } from '../map/annualInspection.ts';

const columns: readonly Column[] = [
  { name: 'name', headings: ['名称', '社会组织名称'], required: true },
  { name: 'code', headings: ['统一社会信用代码'], required: true },
  { name: 'reportYear', headings: ['年检年度', '年检（年报）年度'], required: true },
  { name: 'status', headings: ['登记状态'], required: false },
  { name: 'registrar', headings: ['登记管理机关'], required: false },
  { name: 'supervisor', headings: ['业务主管单位'], required: false },
  { name: 'fullTime', headings: ['专职从业人员', '专职人数'], required: true },
  { name: 'partTime', headings: ['兼职从业人员', '兼职人数'], required: false },
  { name: 'formalMembers', headings: ['正式党员', '正式党员人数'], required: false },
  { name: 'probationaryMembers', headings: ['预备党员', '预备党员人数'], required: false },
  { name: 'partyEstablished', headings: ['是否建立党组织'], required: true },
  { name: 'partyLevel', headings: ['党组织建制', '建制'], required: false },
  { name: 'partyForm', headings: ['组建方式'], required: false },
  { name: 'partyEstablishedOn', headings: ['党组织成立日期'], required: false },
  { name: 'partyMissingReason', headings: ['未建立原因'], required: false },
  { name: 'representativeIsMember', headings: ['法定代表人是否党员', '负责人是否党员'], required: false },
  { name: 'representativeIsSecretary', headings: ['法定代表人是否书记', '负责人是否书记'], required: false },
  { name: 'telephone', headings: ['联系电话'], required: false, personal: 'telephone' },
];

/** The annual inspection 年检 with its Party section: formal and probationary members are counted apart. */
export const annualInspection: Layout = {
  name: 'annual-inspection',
  label: '年度检查（含党建信息）',
  columns: withCodes(columns, {
    status: codesOf(registrationStatuses),
    partyEstablished: codesOf(partySection.yesNo),
    partyLevel: codesOf(partySection.level),
    partyForm: codesOf(partySection.form),
    representativeIsMember: codesOf(partySection.yesNo),
    representativeIsSecretary: codesOf(partySection.yesNo),
  }),
  states: 'what-is',
  readRow: (row, { asOf }) => mapAnnualInspection(row, columns, asOf),
};
