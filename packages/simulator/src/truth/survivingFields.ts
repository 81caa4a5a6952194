import type { FieldScalar } from '@liandong/contracts/events';
import type { FiledRow } from '../filing/FiledRow.ts';

export type TrueFields = Readonly<Record<string, FieldScalar>>;

/** What was said last of each field, by the day since when it is so; of one day what arrived last. */
export function latestFields(rows: readonly FiledRow[]): TrueFields {
  const fields: Record<string, FieldScalar> = {};
  const since: Record<string, string> = {};
  for (const row of rows) {
    for (const [field, value] of Object.entries(row.fields)) {
      if ((since[field] ?? '') > row.effective) continue;
      since[field] = row.effective;
      fields[field] = value;
    }
  }
  return fields;
}

/** What two registries say together: the registrar's word stands, but for where an internet enterprise operates. */
export function registrarFirst(registrar: TrueFields, cyberspace: TrueFields): TrueFields {
  const operates = cyberspace['operatingAddress'];
  return {
    ...cyberspace,
    ...registrar,
    ...(operates === undefined ? {} : { operatingAddress: operates }),
  };
}
