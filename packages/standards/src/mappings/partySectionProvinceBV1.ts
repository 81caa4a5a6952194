import { codeMapping } from '../codeMapping.ts';
import type { PartyOrganizationLevel } from '../partyOrganizationLevel.ts';

/** 党组织建制 (ParIns) of the annual report's Party section in the second province's layout: the other way round. */
export const partySectionProvinceBV1 = codeMapping<PartyOrganizationLevel>({
  source: 'annual-report-party-section/province-b',
  version: 1,
  entries: { '1': 'committee', '2': 'general-branch', '3': 'branch', '4': 'none' },
});
