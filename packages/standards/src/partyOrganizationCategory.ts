import { type CodeOf, codeTable } from './codeTable.ts';
import type { PartyOrganizationLevel } from './partyOrganizationLevel.ts';

/** Party-organization category 党组织类别, as Party statistics number it (the table's own number is not known to us). */
export const partyOrganizationCategory = codeTable('Party statistics', {
  '611': '党委',
  '621': '党总支',
  '631': '党支部',
  '632': '联合党支部',
  '911': '临时党委',
  '921': '临时党总支',
  '931': '临时党支部',
  '932': '临时联合党支部',
});

export type PartyOrganizationCategory = CodeOf<typeof partyOrganizationCategory>;

/** What a category says: how high, whether it is a joint branch of several units, whether it is provisional. */
export type PartyOrganizationTraits = {
  readonly level: Exclude<PartyOrganizationLevel, 'none'>;
  readonly joint: boolean;
  readonly provisional: boolean;
};

const LEVELS = { '1': 'committee', '2': 'general-branch', '3': 'branch' } as const;

/** Reads the code's three digits: 6 standing or 9 provisional; the level; 2 at the end for joint. */
export function partyOrganizationTraits(code: PartyOrganizationCategory): PartyOrganizationTraits {
  return {
    level: LEVELS[code.charAt(1) as keyof typeof LEVELS],
    joint: code.endsWith('2'),
    provisional: code.startsWith('9'),
  };
}
