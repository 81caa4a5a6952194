import { type Column, codesOf, type Layout, withCodes } from '@liandong/adapter-kit';
import { controls } from '../codes/controls.ts';
import { partySectionA } from '../codes/partySections.ts';
import { operatingStates } from '../codes/registrationStatuses.ts';
import { mapAnnualReport } from '../map/annualReport.ts';

const columns: readonly Column[] = [
  { name: 'code', headings: ['统一社会信用代码'], required: true },
  { name: 'name', headings: ['企业名称', '名称'], required: true },
  { name: 'reportYear', headings: ['报告年度', '年报年度'], required: true },
  { name: 'registrationNumber', headings: ['注册号'], required: false },
  { name: 'state', headings: ['经营状态', '企业经营状态'], required: false },
  { name: 'staff', headings: ['从业人数'], required: true },
  { name: 'insured', headings: ['单位参保人数', '参保人数'], required: false },
  { name: 'control', headings: ['企业控股情况', '控股情况'], required: false },
  { name: 'industry', headings: ['行业代码', '经济行业代码'], required: false },
  { name: 'telephone', headings: ['联系电话', '企业联系电话'], required: false, personal: 'telephone' },
  { name: 'members', headings: ['党员人数', '党员人数（包括预备党员）'], required: false },
  { name: 'partyEstablished', headings: ['是否建立党组织'], required: false },
  { name: 'partyLevel', headings: ['党组织建制', '党建制'], required: false },
  { name: 'partyForm', headings: ['组建方式', '党组织组建方式'], required: false },
  { name: 'partyEstablishedOn', headings: ['党组织成立日期', '党组织组建时间'], required: false },
  { name: 'partyMissingReason', headings: ['未建立原因'], required: false },
  { name: 'representativeIsMember', headings: ['法定代表人是否党员', '经营者是否党员'], required: false },
  {
    name: 'representativeIsSecretary',
    headings: ['法定代表人是否党组织书记', '法定代表人是否书记', '经营者是否党组织书记'],
    required: false,
  },
];

/** The enterprise annual report 年报 with its Party section, in the first province's codes. */
export const annualReport: Layout = {
  name: 'annual-report',
  label: '年度报告（含党建信息）',
  columns: withCodes(columns, {
    state: codesOf(operatingStates),
    control: codesOf(controls),
    partyEstablished: codesOf(partySectionA.yesNo),
    partyLevel: codesOf(partySectionA.level),
    partyForm: codesOf(partySectionA.form),
    representativeIsMember: codesOf(partySectionA.yesNo),
    representativeIsSecretary: codesOf(partySectionA.yesNo),
  }),
  states: 'what-is',
  readRow: (row, { asOf }) => mapAnnualReport(row, { columns, asOf, codes: partySectionA }),
};
