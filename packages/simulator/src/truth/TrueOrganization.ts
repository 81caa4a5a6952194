import type { FieldScalar } from '@liandong/contracts/events';
import type { CoverageReason, CoverageStatus } from '@liandong/contracts/index';
import type { Kind } from '../life/Fate.ts';
import type { Registry } from '../Registry.ts';

/** Whom all rosters together name in a unit now: persons, each once. */
export interface TrueRoster {
  readonly formal: number;
  readonly probationary: number;
  /** Of these, whose relation is elsewhere. */
  readonly elsewhere: number;
  /** Of these, who are floating. */
  readonly floating: number;
}

/** What the index must say of an organization once all filings are in it. */
export interface TrueOrganization {
  readonly index: number;
  /** The registry that knows it best; `cyberspace` of what is known by its ICP subject alone. */
  readonly registry: Registry;
  /** The unified social credit code, the registration number of one that has no code, or the ICP subject. */
  readonly code: string;
  /** Source records that are this organization: two where it was known by its number before its code. */
  readonly records: number;
  readonly kind: Kind | 'internet-enterprise';
  /**
   * A current district, the city where the code's digits name none beyond doubt, or `elsewhere`; where it moved to,
   * if it did. A registration number's digits are those of the authority that first registered it, which places
   * nobody: the city.
   */
  readonly division: string;
  /** What a person should look at, from the code alone. */
  readonly codeFault: 'check-character' | 'organization-code' | null;
  readonly name: string;
  readonly registrationStatus: string | null;
  /** The count that decides, by Luoyang's rules. */
  readonly staff: number | null;
  readonly membersTotal: number | null;
  readonly membersFormal: number | null;
  readonly partyOrganizationEstablished: boolean | null;
  readonly partyOrganizationForm: string | null;
  /** Null where no roster speaks of it. */
  readonly roster: TrueRoster | null;
  /** How a Party organization that a list names covers it. */
  readonly named: 'alone' | 'joint' | null;
  readonly status: CoverageStatus;
  readonly reason: CoverageReason;
  /** Every field with its value; null where it was emptied. */
  readonly fields: Readonly<Record<string, FieldScalar>>;
}

/** What the city is as a whole. */
export interface CityFigures {
  readonly organizations: number;
  /** Members on any roster now, each person once. */
  readonly persons: number;
  /** Party organizations that lists or rosters name and that are not dissolved. */
  readonly partyOrganizations: number;
  /** Units set up alone that none of these covers. */
  readonly aloneUnitsUnnamed: number;
  /** Units that these cover. */
  readonly unitsCovered: number;
  /** Units set up jointly, of which no list names the branch. */
  readonly jointUnitsUnnamed: number;
}
