import { z } from 'zod';
import { DivisionsActivated, RulesActivated } from './activation.ts';
import {
  DecisionAssigned,
  DecisionCorrected,
  DecisionDifferent,
  DecisionReversed,
  DecisionSame,
} from './decision.ts';
import {
  FilingCompleted,
  FilingOpened,
  FilingReinstated,
  FilingWithdrawn,
  LineRemapped,
  MappingReverted,
} from './filing.ts';
import { MemberChanged, MemberJoined, MemberLeft } from './member.ts';
import {
  OrganizationChanged,
  OrganizationDeregistered,
  OrganizationEstablished,
  OrganizationReported,
  OrganizationRevoked,
  OrganizationSeen,
} from './organization.ts';
import {
  PartyOrganizationChanged,
  PartyOrganizationCovers,
  PartyOrganizationDissolved,
  PartyOrganizationEstablished,
} from './partyOrganization.ts';
import { SnapshotBegun, SnapshotCompleted } from './snapshot.ts';

/** What a line of a filing says of a source record. */
export const StatementEvent = z.discriminatedUnion('type', [
  OrganizationEstablished,
  OrganizationChanged,
  OrganizationDeregistered,
  OrganizationRevoked,
  OrganizationReported,
  OrganizationSeen,
  MemberJoined,
  MemberChanged,
  MemberLeft,
  PartyOrganizationEstablished,
  PartyOrganizationChanged,
  PartyOrganizationDissolved,
  PartyOrganizationCovers,
]);
export type StatementEvent = z.infer<typeof StatementEvent>;

/** What is said of filings, their lines and snapshots. */
export const FilingEvent = z.discriminatedUnion('type', [
  FilingOpened,
  FilingCompleted,
  FilingWithdrawn,
  FilingReinstated,
  LineRemapped,
  MappingReverted,
  SnapshotBegun,
  SnapshotCompleted,
]);
export type FilingEvent = z.infer<typeof FilingEvent>;

/** What people decided, and which rules and divisions are in force. */
export const DecisionEvent = z.discriminatedUnion('type', [
  DecisionSame,
  DecisionDifferent,
  DecisionCorrected,
  DecisionAssigned,
  DecisionReversed,
  RulesActivated,
  DivisionsActivated,
]);
export type DecisionEvent = z.infer<typeof DecisionEvent>;

/** Any event of the log. */
export const ChangeEvent = z.discriminatedUnion('type', [StatementEvent, FilingEvent, DecisionEvent]);
export type ChangeEvent = z.infer<typeof ChangeEvent>;

const statementTypes: ReadonlySet<string> = new Set(
  StatementEvent.options.map((option) => option.shape.type.value),
);

/** Does the event state something of a source record? */
export function isStatement(event: ChangeEvent): event is StatementEvent {
  return statementTypes.has(event.type);
}
