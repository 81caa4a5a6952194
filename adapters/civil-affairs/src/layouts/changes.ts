import { type Column, codesOf, type Layout, withCodes } from '@liandong/adapter-kit';
import { changeTypes } from '../codes/changeTypes.ts';
import { registrationStatuses } from '../codes/registrationStatuses.ts';
import { mapChange } from '../map/change.ts';

/** Registrar 登记管理机关 and supervising department 业务主管单位 are often two bodies, so two columns. */
const columns: readonly Column[] = [
  { name: 'code', headings: ['统一社会信用代码', 'tyshxydm'], required: true },
  { name: 'name', headings: ['名称', '社会组织名称', '机构名称', 'jgmc'], required: true },
  { name: 'changeType', headings: ['登记类型', '变更类型'], required: true },
  { name: 'changedOn', headings: ['登记日期', '变更日期'], required: true },
  { name: 'registrar', headings: ['登记管理机关', '登记管理部门'], required: false },
  { name: 'supervisor', headings: ['业务主管单位', 'zgdw'], required: false },
  { name: 'formerName', headings: ['曾用名', '原名称'], required: false },
  { name: 'status', headings: ['登记状态'], required: false },
  { name: 'legalRepresentative', headings: ['法定代表人', '法人代表', 'fddbrxm'], required: false },
  { name: 'establishedOn', headings: ['成立日期', 'clrq'], required: false },
  { name: 'address', headings: ['住所', '注册地址', 'zcdz'], required: false },
  { name: 'division', headings: ['注册地行政区划', 'zcdzxzqhdm'], required: false },
  { name: 'scope', headings: ['业务范围', 'jyfw'], required: false },
  { name: 'capital', headings: ['注册资金', '开办资金', '原始基金', 'zczj'], required: false },
  { name: 'staff', headings: ['从业人员', '职工人数', 'zgrs'], required: false },
  { name: 'telephone', headings: ['联系电话'], required: false, personal: 'telephone' },
];

export const changes: Layout = {
  name: 'social-organization-changes',
  label: '社会组织成立、变更、注销、撤销',
  columns: withCodes(columns, {
    changeType: codesOf(changeTypes),
    status: codesOf(registrationStatuses),
  }),
  states: 'changes',
  readRow: (row) => mapChange(row, columns),
};
