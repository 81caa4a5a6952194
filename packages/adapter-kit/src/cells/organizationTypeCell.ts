import { type EconomicType, normalizeCode } from '@liandong/standards';
import { type CellMap, unread } from './CellReading.ts';

/** What a registry's own word for a type says; a word that only repeats the kind says nothing more. */
export interface OrganizationType {
  readonly economicType?: EconomicType;
  readonly branch?: boolean;
}

/** The type of an organization in a registry's own words: economic type, and branch where the word says so. */
export function organizationTypeCell(
  column: string,
  types: Readonly<Record<string, OrganizationType>>,
): CellMap {
  const known = new Map(Object.entries(types).map(([word, type]) => [normalizeCode(word), type]));
  return {
    column,
    fields: ['economicType', 'branch'],
    read: (text) => {
      const type = known.get(normalizeCode(text));
      return type === undefined ? unread('code-unknown') : { read: true, values: { ...type } };
    },
  };
}
