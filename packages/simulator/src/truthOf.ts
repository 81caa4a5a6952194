import type { FieldScalar } from '@liandong/contracts/events';
import type { City } from './City.ts';
import { businessChanges, changeRows, socialChanges } from './filing/changeRow.ts';
import type { FiledRow } from './filing/FiledRow.ts';
import { inspectionRow } from './filing/inspectionRow.ts';
import { listRow } from './filing/listRow.ts';
import { reportA, reportB, reportRow } from './filing/reportRow.ts';
import { type Fate, fateOf, type Kind } from './life/Fate.ts';

/** What the index must say of an organization once all filings are in it. */
export interface TrueOrganization {
  readonly index: number;
  readonly registry: 'business-registration' | 'civil-affairs';
  /** The unified social credit code, or the registration number of one that has no code. */
  readonly code: string;
  /** Keys of its source records: two where it was known by its number before its code. */
  readonly keys: readonly string[];
  readonly kind: Kind;
  /**
   * A current district, the city where the code's digits name none beyond doubt, or `elsewhere`. A registration
   * number's digits are those of the authority that first registered it, which places nobody: the city.
   */
  readonly division: string;
  /** What a person should look at, from the code alone. */
  readonly codeFault: 'check-character' | 'organization-code' | null;
  readonly name: string;
  readonly registrationStatus: string | null;
  /** By the annual report or inspection alone; other counts stand in `fields`. */
  readonly staff: number | null;
  readonly membersTotal: number | null;
  readonly membersFormal: number | null;
  readonly partyOrganizationEstablished: boolean | null;
  readonly partyOrganizationForm: string | null;
  /** Every field with its value; null where it was emptied. */
  readonly fields: Readonly<Record<string, FieldScalar>>;
}

/**
 * The true state of the city, organization by organization: what was said last, by the day since when it is so.
 * Made from the simulator's own clean values, without any code of the hub. Organizations whose only row was
 * rejected are not in it.
 */
export function* truthOf(city: City): Generator<TrueOrganization, void, undefined> {
  for (let index = 0; index < city.organizations; index++) {
    const fate = fateOf(city, index);
    const rows = rowsOf(city, fate).filter((row) => row.outcome !== 'rejected');
    if (rows.length > 0) yield trueOrganization(city, fate, rows);
  }
}

/** All rows of an organization, in the order in which they arrive; the late list before what it must lose to. */
function rowsOf(city: City, fate: Fate): FiledRow[] {
  const social = fate.registry === 'civil-affairs';
  const layout = social ? socialChanges : businessChanges;
  const rows: FiledRow[] = [];
  if (fate.founded === 'before') rows.push(listRow(city, fate, 'january'));
  rows.push(...changeRows(city, fate, 'spring', layout));
  if (fate.reports !== 'never') {
    if (social) rows.push(inspectionRow(city, fate));
    else rows.push(reportRow(city, fate, fate.reports === 'a' ? reportA : reportB));
  }
  rows.push(...changeRows(city, fate, 'summer', layout));
  if (fate.late) rows.push(listRow(city, fate, 'late'));
  if (fate.corrected) rows.push(listRow(city, fate, 'corrections'));
  return rows;
}

function trueOrganization(city: City, fate: Fate, rows: readonly FiledRow[]): TrueOrganization {
  const fields: Record<string, FieldScalar> = {};
  const since: Record<string, string> = {};
  for (const row of rows) {
    for (const [field, value] of Object.entries(row.fields)) {
      if ((since[field] ?? '') > row.effective) continue;
      since[field] = row.effective;
      fields[field] = value;
    }
  }
  const keys = [...new Set(rows.map((row) => row.key))];
  const code = fields['unifiedSocialCreditCode'] ?? keys[0];
  const { flaw } = fate;
  return {
    index: fate.index,
    registry: fate.registry,
    code: String(code),
    keys,
    kind: fate.kind,
    division: flaw === 'registration-number' ? city.places.city.code : fate.place.division,
    codeFault: flaw === 'check-character' || flaw === 'organization-code' ? flaw : null,
    name: String(fields['name']),
    registrationStatus: textOf(fields['registrationStatus']),
    staff: numberOf(fields[`staff.annual-report@${city.dates.countDate}`]),
    membersTotal: numberOf(fields['membersTotal']),
    membersFormal: numberOf(fields['membersFormal']),
    partyOrganizationEstablished: booleanOf(fields['partyOrganizationEstablished']),
    partyOrganizationForm: textOf(fields['partyOrganizationForm']),
    fields,
  };
}

function textOf(value: FieldScalar | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOf(value: FieldScalar | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function booleanOf(value: FieldScalar | undefined): boolean | null {
  return typeof value === 'boolean' ? value : null;
}
