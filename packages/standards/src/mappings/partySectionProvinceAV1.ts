import { codeMapping } from '../codeMapping.ts';
import type { PartyOrganizationLevel } from '../partyOrganizationLevel.ts';

/**
 * 党组织建制 (ParIns) of the annual report's Party section in the first province's layout. An empty cell is not an
 * entry: an adapter whose source is known to drop zeros adds it to its own version of this table.
 */
export const partySectionProvinceAV1 = codeMapping<PartyOrganizationLevel>({
  source: 'annual-report-party-section/province-a',
  version: 1,
  entries: { '0': 'none', '1': 'branch', '2': 'general-branch', '3': 'committee' },
});
