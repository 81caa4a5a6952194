import { type Column, codesOf, codesOfTable, type Layout, withCodes } from '@liandong/adapter-kit';
import { economicType } from '@liandong/standards';
import { changeTypes } from '../codes/changeTypes.ts';
import { controls } from '../codes/controls.ts';
import { registrationStatuses } from '../codes/registrationStatuses.ts';
import { mapChange } from '../map/change.ts';

/**
 * Establishment, change, deregistration and revocation under the canonical field names of GB/T 36104-2018, in
 * Chinese or by the standard's abbreviations (bglx, bgrq, zch, djzt and others beside them are ours, made alike).
 */
const changeColumns: readonly Column[] = [
  { name: 'code', headings: ['统一社会信用代码', 'tyshxydm'], required: true },
  { name: 'name', headings: ['机构名称', '企业名称', '名称', 'jgmc'], required: true },
  { name: 'changeType', headings: ['变更类型', '登记类型', 'bglx'], required: true },
  { name: 'changedOn', headings: ['变更日期', 'bgrq'], required: true },
  { name: 'registrationNumber', headings: ['注册号', 'zch'], required: false },
  { name: 'formerRegistrationNumber', headings: ['曾用注册号', 'cyzch'], required: false },
  { name: 'formerName', headings: ['曾用名', '曾用名称', 'cym'], required: false },
  { name: 'status', headings: ['登记状态', 'djzt'], required: false },
  {
    name: 'legalRepresentative',
    headings: ['法定代表人', '法定代表人姓名', '负责人', 'fddbrxm'],
    required: false,
  },
  { name: 'establishedOn', headings: ['成立日期', 'clrq'], required: false },
  { name: 'economicType', headings: ['经济类型', '经济类型代码', 'jjlxdm'], required: false },
  { name: 'industry', headings: ['经济行业', '经济行业代码', '行业代码', 'jjhydm'], required: false },
  { name: 'control', headings: ['控股情况', '企业控股情况'], required: false },
  { name: 'address', headings: ['注册地址', '住所', 'zcdz'], required: false },
  { name: 'division', headings: ['注册地行政区划', '注册地址行政区划代码', 'zcdzxzqhdm'], required: false },
  { name: 'operatingAddress', headings: ['经营地址', '经营场所', 'jydz'], required: false },
  { name: 'scope', headings: ['经营范围', 'jyfw'], required: false },
  { name: 'capital', headings: ['注册资金', '注册资本', 'zczj'], required: false },
  { name: 'authority', headings: ['登记管理部门', '登记管理部门代码', 'djglbmdm'], required: false },
  { name: 'supervisor', headings: ['主管单位', '业务主管单位', 'zgdw'], required: false },
  { name: 'staff', headings: ['职工人数', '从业人数', 'zgrs'], required: false },
  { name: 'telephone', headings: ['联系电话', 'lxdh'], required: false, personal: 'telephone' },
];

export const changes: Layout = {
  name: 'gbt36104-changes',
  label: '设立、变更、注销、吊销',
  columns: withCodes(changeColumns, {
    changeType: codesOf(changeTypes),
    status: codesOf(registrationStatuses),
    economicType: codesOfTable(economicType),
    control: codesOf(controls),
  }),
  states: 'changes',
  readRow: (row) => mapChange(row, changeColumns),
};
