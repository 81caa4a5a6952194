import { defineRegistry, type Registry } from '@liandong/adapter-kit';
import { annualReport } from './layouts/annualReport.ts';
import { annualReportB } from './layouts/annualReportB.ts';
import { changes } from './layouts/changes.ts';
import { enterpriseList } from './layouts/enterpriseList.ts';
import { rosters } from './layouts/rosters.ts';
import { ownCodes } from './ownCodes.ts';

/** The business-registration department: enterprises, individual businesses, farmers' cooperatives. */
export const registry: Registry = defineRegistry({
  name: 'business-registration',
  label: '市场监管部门',
  mappingVersion: 1,
  catalogue: '两新组织党建覆盖；市场主体登记与年报（目录编号由城市在启用时填写）',
  ownCodes,
  layouts: [enterpriseList, changes, annualReport, annualReportB, ...rosters],
});
