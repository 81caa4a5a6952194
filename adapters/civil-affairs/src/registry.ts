import { defineRegistry, type Registry } from '@liandong/adapter-kit';
import { annualInspection } from './layouts/annualInspection.ts';
import { changes } from './layouts/changes.ts';
import { rosters } from './layouts/rosters.ts';
import { socialOrganizationList } from './layouts/socialOrganizationList.ts';
import { ownCodes } from './ownCodes.ts';

/** The civil-affairs department: social groups, private non-enterprise units, foundations. */
export const registry: Registry = defineRegistry({
  name: 'civil-affairs',
  label: '民政部门',
  mappingVersion: 1,
  catalogue: '两新组织党建覆盖；社会组织登记与年检（目录编号由城市在启用时填写）',
  ownCodes,
  layouts: [socialOrganizationList, annualInspection, changes, ...rosters],
});
