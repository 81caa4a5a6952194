import { type ChangeEvent, editionNodes } from '@liandong/contracts/events';
import type {
  MemberRow,
  OrganizationRow,
  PartyOrganizationRow,
  PartyRollupRow,
  RecordRow,
  RollupRow,
} from '@liandong/contracts/index';
import type { Edition } from '@liandong/coverage';
import {
  anchorOf,
  type DivisionsActivation,
  encodeRegisters,
  foldEvents,
  type GatheredOrganization,
  gatherOrganizations,
  isOrganizationKind,
  memberKind,
  mergePartyOrganizations,
  partyOrganizationKind,
  type SourceRecord,
} from '@liandong/merge';
import { type DerivationContext, deriveOrganization } from '../apply/deriveOrganization.ts';
import { partyOrganizationOf } from '../apply/partyOrganizationOf.ts';
import { personOf } from '../apply/RecordState.ts';
import { memberOf } from '../apply/writeMembers.ts';

/** The rows that the index must hold. */
export interface OracleIndex {
  readonly records: readonly RecordRow[];
  readonly organizations: readonly OrganizationRow[];
  readonly rollups: readonly RollupRow[];
  readonly members: readonly MemberRow[];
  readonly partyOrganizations: readonly PartyOrganizationRow[];
  readonly partyRollups: readonly PartyRollupRow[];
}

/** Everything at once from the set of events, by merge's naive fold. */
export function oracleIndex(events: Iterable<ChangeEvent>): OracleIndex {
  const folded = foldEvents(events);
  const context: DerivationContext = {
    ...(folded.rules === undefined ? {} : { rules: folded.rules }),
    ...(folded.divisions === undefined ? {} : { edition: editionOf(folded.divisions) }),
  };
  const speaking = folded.records.filter((record) => !isOrganizationKind(record.kind));
  const gathered = gatherOrganizations(folded.clusters, speaking).map((each) => ({
    ...each,
    row: deriveOrganization(each, context),
  }));
  const organizationOf = new Map(
    gathered.flatMap(({ records, members }) =>
      [...records, ...members].map(({ recordId }) => [recordId, anchorOf(records).recordId] as const),
    ),
  );
  const organizations = gathered.map(({ row }) => row);
  const partyOrganizations = partyOrganizationsOf(speaking, gathered, context);
  return {
    records: folded.records.map((record) => toRecordRow(record, organizationOf)),
    organizations,
    rollups: rollupsOf(organizations),
    members: membersOf(speaking),
    partyOrganizations,
    partyRollups: partyRollupsOf(partyOrganizations),
  };
}

function toRecordRow(record: SourceRecord, organizationOf: ReadonlyMap<string, string>): RecordRow {
  const { registers, ...named } = record;
  const organizationId = organizationOf.get(record.recordId) ?? null;
  return { ...named, organizationId, registers: encodeRegisters(registers) };
}

function editionOf({ city, content }: DivisionsActivation): Edition {
  const codes = new Set(editionNodes(content)?.map(({ code }) => code));
  return { city, has: (code) => codes.has(code) };
}

function rollupsOf(organizations: readonly OrganizationRow[]): RollupRow[] {
  const rollups = new Map<string, { -readonly [Field in keyof RollupRow]: RollupRow[Field] }>();
  for (const { division, line, status, partyOrganizations } of organizations) {
    const key = `${division}\t${line}\t${status}`;
    const rollup = rollups.get(key) ?? { division, line, status, units: 0, named: 0 };
    rollup.units += 1;
    if (partyOrganizations > 0) rollup.named += 1;
    rollups.set(key, rollup);
  }
  return [...rollups.values()];
}

function membersOf(speaking: readonly SourceRecord[]): MemberRow[] {
  const members = speaking.filter((record) => record.kind === memberKind);
  const persons = new Set(members.map(personOf));
  return [...persons].flatMap(
    (person) =>
      memberOf(
        person,
        members.filter((record) => personOf(record) === person),
      ) ?? [],
  );
}

function partyOrganizationsOf(
  speaking: readonly SourceRecord[],
  gathered: readonly (GatheredOrganization & { readonly row: OrganizationRow })[],
  context: DerivationContext,
): PartyOrganizationRow[] {
  const named = speaking.filter((record) => record.kind === partyOrganizationKind);
  const placed = (reference: string) => gathered.find(({ keys }) => keys.has(reference))?.row;
  return mergePartyOrganizations(named).flatMap((each) => partyOrganizationOf(each, placed, context) ?? []);
}

function partyRollupsOf(partyOrganizations: readonly PartyOrganizationRow[]): PartyRollupRow[] {
  const rollups = new Map<string, { -readonly [Field in keyof PartyRollupRow]: PartyRollupRow[Field] }>();
  for (const { division, line, form } of partyOrganizations) {
    const key = `${division}\t${line}\t${form}`;
    const rollup = rollups.get(key) ?? { division, line, form, organizations: 0 };
    rollup.organizations += 1;
    rollups.set(key, rollup);
  }
  return [...rollups.values()];
}
