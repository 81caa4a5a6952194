import { type Column, codesOf, type Layout, withCodes } from '@liandong/adapter-kit';
import { internetCategories } from '../codes/internetCategories.ts';
import { partySection } from '../codes/partySection.ts';
import { mapEnterprise } from '../map/enterprise.ts';

const columns: readonly Column[] = [
  { name: 'name', headings: ['单位名称', '企业名称'], required: true },
  { name: 'code', headings: ['统一社会信用代码'], required: false },
  { name: 'icpSubject', headings: ['主体备案号', 'ICP主体备案号'], required: false },
  { name: 'category', headings: ['企业类别', '互联网企业类别'], required: true },
  { name: 'territory', headings: ['属地'], required: false },
  { name: 'address', headings: ['地址', '办公地址'], required: false },
  { name: 'staff', headings: ['从业人员', '从业人数'], required: false },
  { name: 'partyEstablished', headings: ['是否建立党组织'], required: false },
  { name: 'partyLevel', headings: ['党组织建制'], required: false },
  { name: 'partyForm', headings: ['组建方式'], required: false },
  { name: 'partyEstablishedOn', headings: ['党组织成立日期'], required: false },
  { name: 'partyMissingReason', headings: ['未建立原因'], required: false },
  { name: 'members', headings: ['党员人数'], required: false },
];

/** The roster of internet enterprises 互联网企业名录 with its Party section. */
export const internetEnterpriseList: Layout = {
  name: 'internet-enterprise-list',
  label: '互联网企业名录',
  columns: withCodes(columns, {
    category: codesOf(internetCategories),
    partyEstablished: codesOf(partySection.yesNo),
    partyLevel: codesOf(partySection.level),
    partyForm: codesOf(partySection.form),
  }),
  states: 'what-is',
  readRow: (row, { asOf }) => mapEnterprise(row, columns, asOf),
};
