import { type CodeOf, codeTable } from './codeTable.ts';
import { type EconomicType, economicType } from './economicType.ts';
import { normalizeCode } from './normalizeCode.ts';

/** Who owns an organization, as far as its economic type says: the hub's own list. */
export const ownership = codeTable('hub', {
  state: '国有',
  collective: '集体',
  private: '私营',
  'hong-kong-macao-taiwan': '港澳台',
  foreign: '外资',
  mixed: '混合',
});

export type Ownership = CodeOf<typeof ownership>;

/**
 * Only where the type's own name says it: 130 cooperative shares and 143 state with collective are mixed by
 * definition. A company limited by liability (150, 159) or shares (160), a joint operation of unnamed partners
 * (140, 149), and 100, 190, 900 can be anyone's, and have no entry.
 */
const OWNERSHIP: Readonly<Partial<Record<EconomicType, Ownership>>> = {
  '110': 'state',
  '141': 'state',
  '151': 'state',
  '120': 'collective',
  '142': 'collective',
  '130': 'mixed',
  '143': 'mixed',
  '170': 'private',
  '171': 'private',
  '172': 'private',
  '173': 'private',
  '174': 'private',
  '175': 'private',
  '179': 'private',
  '200': 'hong-kong-macao-taiwan',
  '210': 'hong-kong-macao-taiwan',
  '220': 'hong-kong-macao-taiwan',
  '230': 'hong-kong-macao-taiwan',
  '240': 'hong-kong-macao-taiwan',
  '290': 'hong-kong-macao-taiwan',
  '300': 'foreign',
  '310': 'foreign',
  '320': 'foreign',
  '330': 'foreign',
  '340': 'foreign',
  '390': 'foreign',
};

/** The ownership that an economic type (GB/T 12402-2000) settles; `undefined` is unknown, never a default. */
export function ownershipOf(code: string): Ownership | undefined {
  const type = normalizeCode(code);
  return economicType.has(type) ? OWNERSHIP[type] : undefined;
}
