import type { CoverageReason, CoverageStatus } from '../coverage/CoverageStatus.ts';

/**
 * An organization as lists show it: a narrow row. Its fields and who says so are computed from its records on
 * reading.
 */
export interface OrganizationRow {
  readonly organizationId: string;
  /** Unified social credit code, else registration number, else the source's key. */
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly line: string;
  /** The deepest node of the divisions in force that it was placed in; the city where none below is known. */
  readonly division: string;
  readonly status: CoverageStatus;
  readonly reason: CoverageReason;
  /** Effective time of the newest fact that decided; empty where no fact did. */
  readonly since: string;
  /** Version of the rule set, empty where none is in force. */
  readonly rules: string;
  readonly registrationStatus: string | null;
  readonly staff: number | null;
  /** As the unit declares. */
  readonly members: number | null;
  /** Persons on the rosters of all registries, each once; null where no roster speaks of it. */
  readonly rosterFormal: number | null;
  readonly rosterProbationary: number | null;
  /** Of these, whose relation is elsewhere, and who are floating. */
  readonly rosterElsewhere: number | null;
  readonly rosterFloating: number | null;
  /** Named Party organizations that cover it. */
  readonly partyOrganizations: number;
  /** Codes of what a person should look at, comma-separated: `uscc-check-character`, … */
  readonly review: string;
  readonly records: number;
}
