import {
  anchorOf,
  type GatheredOrganization,
  gatherOrganizations,
  isOrganizationKind,
  linkRecords,
  recordIdentifiers,
} from '@liandong/merge';
import type { Connection } from '@liandong/postgres';
import { type DerivationContext, deriveOrganization } from './deriveOrganization.ts';
import type { RecordState } from './RecordState.ts';
import { readComponents } from './readComponents.ts';
import { readContext } from './readContext.ts';
import { writeMembers } from './writeMembers.ts';
import { type SettledOrganization, writeOrganizations } from './writeOrganizations.ts';
import { writePartyOrganizations } from './writePartyOrganizations.ts';
import { writeRecords } from './writeRecords.ts';

/**
 * Makes everything that rests on these records agree with them again: which records are one organization, its row,
 * its place in the roll-ups, what changed; the persons and Party organizations that the records speak of.
 *
 * @returns how many organizations a list shows otherwise than before
 */
export async function settleRecords(tx: Connection, touched: readonly RecordState[]): Promise<number> {
  if (touched.length === 0) return 0;
  const context = await readContext(tx);
  const states = await readComponents(tx, touched);
  const former = formerOf(states);
  const organizations = organize(states, context);

  await writeRecords(tx, states);
  const changed = await writeOrganizations(tx, former, organizations);
  await writeMembers(
    tx,
    states.filter((state) => state.moved),
  );
  await writePartyOrganizations(tx, states, context);
  return changed;
}

/** The organizations that stood until now, each with the records that were its own; the one that gave it its id first. */
function formerOf(states: readonly RecordState[]): ReadonlyMap<string, readonly RecordState[]> {
  const former = new Map<string, RecordState[]>();
  for (const state of states) {
    const id = state.organizationId;
    if (id === null || !isOrganizationKind(state.record.kind)) continue;
    const records = former.get(id) ?? [];
    former.set(id, id === state.record.recordId ? [state, ...records] : [...records, state]);
  }
  return former;
}

/** Links the records, tells each state its organization, and derives the organizations. */
function organize(states: readonly RecordState[], context: DerivationContext): SettledOrganization[] {
  for (const state of states) state.organizationId = null;
  const counting = states.filter((state) => state.counts);
  const linkable = counting
    .filter((state) => isOrganizationKind(state.record.kind))
    .map(({ record }) => ({ recordId: record.recordId, ...recordIdentifiers(record), record }));
  const clusters = linkRecords(linkable).map((cluster) => cluster.map(({ record }) => record));
  const speaking = counting.filter((state) => !isOrganizationKind(state.record.kind));
  const stateOf = new Map(counting.map((state) => [state.record.recordId, state]));
  return gatherOrganizations(
    clusters,
    speaking.map(({ record }) => record),
  ).map((gathered) => {
    const organizationId = anchorOf(gathered.records).recordId;
    for (const { recordId } of [...gathered.records, ...gathered.members]) {
      const state = stateOf.get(recordId);
      if (state !== undefined) state.organizationId = organizationId;
    }
    return { row: deriveOrganization(gathered, context), cause: causeOf(gathered, stateOf) };
  });
}

/** The last of the statements of the batch that were said of the organization, or of what speaks of it. */
function causeOf(
  { records, members, partyOrganizations }: GatheredOrganization,
  stateOf: ReadonlyMap<string, RecordState>,
): string | null {
  const naming = partyOrganizations.flatMap((each) => each.records);
  for (const { recordId } of [...records, ...members, ...naming]) {
    const cause = stateOf.get(recordId)?.cause ?? null;
    if (cause !== null) return cause;
  }
  return null;
}
