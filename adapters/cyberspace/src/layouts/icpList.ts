import { type Column, codesOf, type Layout, withCodes, wordsOf } from '@liandong/adapter-kit';
import { hostNatures } from '../codes/hostNatures.ts';
import { serviceKinds } from '../codes/serviceKinds.ts';
import { mapIcpFiling } from '../map/icpFiling.ts';

/** The query of ICP filings answers with no code: where the department adds one, the row joins its organization by it. */
const columns: readonly Column[] = [
  { name: 'name', headings: ['主办单位名称', 'unitName'], required: true },
  { name: 'nature', headings: ['主办单位性质', 'natureName'], required: true },
  { name: 'icpSubject', headings: ['主体备案号', 'mainLicence'], required: true },
  { name: 'serviceNumber', headings: ['服务备案号', '网站备案号', 'serviceLicence'], required: false },
  { name: 'serviceName', headings: ['服务名称', '网站名称', 'serviceName'], required: false },
  { name: 'serviceKind', headings: ['服务类型'], required: false },
  { name: 'domain', headings: ['域名', '网站域名', 'domain'], required: false },
  { name: 'reviewedOn', headings: ['审核日期', '审核通过日期', 'updateRecordTime'], required: false },
  { name: 'state', headings: ['服务状态', '备案状态'], required: false },
  { name: 'code', headings: ['统一社会信用代码'], required: false },
];

/** ICP subjects with their sites, apps, mini-programs and quick apps: a row for each. */
export const icpList: Layout = {
  name: 'icp-list',
  label: 'ICP备案清单',
  columns: withCodes(columns, { nature: wordsOf(hostNatures.entries), serviceKind: codesOf(serviceKinds) }),
  states: 'what-is',
  readRow: (row) => mapIcpFiling(row, columns),
};
