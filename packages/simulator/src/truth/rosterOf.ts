import type { FiledRow } from '../filing/FiledRow.ts';
import { latestFields, registrarFirst } from './survivingFields.ts';
import type { TrueRoster } from './TrueOrganization.ts';

/** What rosters say of one person in one unit. */
interface Listing {
  readonly citizenId: string;
  readonly present: boolean;
  readonly formal: boolean;
  readonly elsewhere: boolean;
  readonly floating: boolean;
}

function byPerson(rows: readonly FiledRow[]): Map<string, FiledRow[]> {
  const persons = new Map<string, FiledRow[]>();
  for (const row of rows) {
    const id = row.member?.citizenId ?? '';
    persons.set(id, [...(persons.get(id) ?? []), row]);
  }
  return persons;
}

/** Everybody whom a unit's rosters name; the registrar's before the cyberspace administration's. */
export function listingsOf(registrar: readonly FiledRow[], cyberspace: readonly FiledRow[]): Listing[] {
  const [own, other] = [byPerson(registrar), byPerson(cyberspace)];
  return [...new Set([...own.keys(), ...other.keys()])].map((citizenId) => {
    const rows = [...(own.get(citizenId) ?? []), ...(other.get(citizenId) ?? [])];
    const fields = registrarFirst(
      latestFields(own.get(citizenId) ?? []),
      latestFields(other.get(citizenId) ?? []),
    );
    return {
      citizenId,
      present: fields['present'] === true,
      formal: fields['memberType'] === 'formal',
      elsewhere: rows[0]?.member?.relation === 'elsewhere',
      floating: fields['floating'] === true,
    };
  });
}

/** The roster's counts, or null where no roster speaks of the unit. */
export function rosterOf(listings: readonly Listing[]): TrueRoster | null {
  if (listings.length === 0) return null;
  const present = listings.filter((listing) => listing.present);
  const count = (of: (listing: Listing) => boolean): number => present.filter(of).length;
  return {
    formal: count(({ formal }) => formal),
    probationary: count(({ formal }) => !formal),
    elsewhere: count(({ elsewhere }) => elsewhere),
    floating: count(({ floating }) => floating),
  };
}
