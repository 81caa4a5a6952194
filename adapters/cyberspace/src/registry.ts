import { defineRegistry, type Registry } from '@liandong/adapter-kit';
import { accountList } from './layouts/accountList.ts';
import { icpList } from './layouts/icpList.ts';
import { internetEnterpriseList } from './layouts/internetEnterpriseList.ts';
import { memberRoster } from './layouts/memberRoster.ts';
import { partyOrganizationList } from './layouts/partyOrganizationList.ts';
import { ownCodes } from './ownCodes.ts';

/** The cyberspace administration: internet enterprises, ICP subjects with what they run, accounts. */
export const registry: Registry = defineRegistry({
  name: 'cyberspace',
  label: '网信办',
  mappingVersion: 1,
  catalogue: '两新组织党建覆盖；互联网企业、ICP备案主体与账号（目录编号由城市在启用时填写）',
  ownCodes,
  layouts: [internetEnterpriseList, icpList, accountList, memberRoster, partyOrganizationList],
});
