import type { City } from '../City.ts';
import { businessChanges, changeRows, socialChanges } from '../filing/changeRow.ts';
import type { FiledRow } from '../filing/FiledRow.ts';
import { accountRows, icpRows } from '../filing/icpRows.ts';
import { inspectionRow } from '../filing/inspectionRow.ts';
import { internetRows } from '../filing/internetRow.ts';
import { listRow } from '../filing/listRow.ts';
import { reportA, reportB, reportRow } from '../filing/reportRow.ts';
import { rosterRows } from '../filing/rosterRow.ts';
import type { Fate } from '../life/Fate.ts';
import type { PartyOrganizationsAt } from '../life/PartyOrganization.ts';
import type { Registry } from '../Registry.ts';

const isTaken = ({ outcome }: FiledRow): boolean => outcome !== 'rejected';

/** What its registrar takes of it, in order of arrival; the late list after what it must lose to. */
export function registrarRows(city: City, fate: Fate): FiledRow[] {
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
  return rows.filter(isTaken);
}

/** What the cyberspace administration's filings say of it. */
export function cyberspaceRows(city: City, fate: Fate): FiledRow[] {
  return [
    ...internetRows(city, fate, 'five'),
    ...icpRows(city, fate),
    ...internetRows(city, fate, 'nine'),
    ...accountRows(city, fate),
  ].filter(isTaken);
}

/** Whom a registry's rosters name in it. */
export function memberRows(
  city: City,
  fate: Fate,
  registry: Registry,
  organizationsAt: PartyOrganizationsAt,
): FiledRow[] {
  return (['june', 'late', 'last'] as const)
    .flatMap((edition) => rosterRows(city, fate, { registry, edition, organizationsAt }))
    .filter(isTaken);
}
