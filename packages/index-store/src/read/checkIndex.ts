import { type Connection, loadStatement, type Pool, query } from '@liandong/postgres';

const load = (name: string) => loadStatement(new URL(`../../sql/check/${name}.sql`, import.meta.url));
const checks = [
  load('rollupsAddUp'),
  load('partyRollupsAddUp'),
  load('everyFieldHasASource'),
  load('keysAgree'),
  load('recordsRestOnEvents'),
  load('everyPlaceIsANode'),
];

/** Something in the index that cannot be so. Names ids and codes, nothing that was filed of a person. */
export interface Offender {
  /** The file in `sql/check` that found it. */
  readonly check: string;
  readonly offender: string;
}

/**
 * Whether the index agrees with itself; empty = well. It holds after every batch, except that places are those of the
 * edition before while `readStatus` counts marks. Reads whole tables: for tests and for an operator who asks.
 *
 * @param most offenders to be named of each check
 */
export async function checkIndex(on: Pool | Connection, most = 20): Promise<readonly Offender[]> {
  const offenders: Offender[] = [];
  for (const check of checks) {
    const found = await query<{ offender: string }>(on, check, [most]);
    offenders.push(...found.map(({ offender }) => ({ check: check.name, offender })));
  }
  return offenders;
}
