import type { Column, Layout } from '@liandong/adapter-kit';
import { mapAccount } from '../map/account.ts';

const columns: readonly Column[] = [
  { name: 'platform', headings: ['平台', '平台名称'], required: true },
  { name: 'accountName', headings: ['账号名称', '帐号名称'], required: true },
  { name: 'account', headings: ['账号标识', '帐号标识', '账号ID'], required: true },
  { name: 'name', headings: ['主体名称', '账号主体'], required: true },
  { name: 'code', headings: ['统一社会信用代码'], required: false },
  { name: 'icpSubject', headings: ['主体备案号', 'ICP主体备案号'], required: false },
  { name: 'state', headings: ['账号状态'], required: false },
];

/** Accounts on platforms, by the subject that runs them. */
export const accountList: Layout = {
  name: 'account-list',
  label: '账号名录',
  columns,
  states: 'what-is',
  readRow: (row) => mapAccount(row, columns),
};
