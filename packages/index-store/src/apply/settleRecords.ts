import { anchorOf, isOrganizationKind, linkRecords, recordIdentifiers } from '@liandong/merge';
import type { Connection } from '@liandong/postgres';
import { deriveOrganization } from './deriveOrganization.ts';
import type { RecordState } from './RecordState.ts';
import { readComponents } from './readComponents.ts';
import { readContext } from './readContext.ts';
import { writeOrganizations } from './writeOrganizations.ts';
import { writeRecords } from './writeRecords.ts';

/**
 * Makes everything that rests on these records agree with them again: which records are one organization, its row,
 * its place in the roll-ups, and what changed.
 *
 * @returns how many organizations a list shows otherwise than before
 */
export async function settleRecords(tx: Connection, touched: readonly RecordState[]): Promise<number> {
  if (touched.length === 0) return 0;
  const context = await readContext(tx);
  const states = await readComponents(tx, touched);
  const former = new Set(states.map((state) => state.organizationId).filter((id) => id !== null));

  for (const state of states) state.organizationId = null;
  const linkable = states
    .filter((state) => state.counts && isOrganizationKind(state.record.kind))
    .map((state) => ({ recordId: state.record.recordId, ...recordIdentifiers(state.record), state }));
  const organizations = linkRecords(linkable).map((cluster) => {
    const members = cluster.map(({ state }) => state.record);
    const { recordId } = anchorOf(members);
    for (const { state } of cluster) state.organizationId = recordId;
    return deriveOrganization(members, context);
  });

  await writeRecords(tx, states);
  return writeOrganizations(tx, former, organizations);
}
