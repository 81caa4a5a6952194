import { type ChangeEvent, editionNodes } from '@liandong/contracts/events';
import type { OrganizationRow, RecordRow, RollupRow } from '@liandong/contracts/index';
import type { Edition } from '@liandong/coverage';
import { anchorOf, type DivisionsActivation, encodeRegisters, foldEvents } from '@liandong/merge';
import { type DerivationContext, deriveOrganization } from '../apply/deriveOrganization.ts';

/** The rows that the index must hold. */
export interface OracleIndex {
  readonly records: readonly RecordRow[];
  readonly organizations: readonly OrganizationRow[];
  readonly rollups: readonly RollupRow[];
}

/** Everything at once from the set of events, by merge's naive fold. */
export function oracleIndex(events: Iterable<ChangeEvent>): OracleIndex {
  const folded = foldEvents(events);
  const context: DerivationContext = {
    ...(folded.rules === undefined ? {} : { rules: folded.rules }),
    ...(folded.divisions === undefined ? {} : { edition: editionOf(folded.divisions) }),
  };
  const organizations = folded.clusters.map((cluster) => deriveOrganization(cluster, context));
  const organizationOf = new Map(
    folded.clusters.flatMap((cluster) =>
      cluster.map((member) => [member.recordId, anchorOf(cluster).recordId] as const),
    ),
  );
  const records = folded.records.map(({ recordId, registry, kind, keyscheme, key, registers }) => ({
    recordId,
    registry,
    kind,
    keyscheme,
    key,
    organizationId: organizationOf.get(recordId) ?? null,
    registers: encodeRegisters(registers),
  }));
  return { records, organizations, rollups: rollupsOf(organizations) };
}

function editionOf({ city, content }: DivisionsActivation): Edition {
  const codes = new Set(editionNodes(content)?.map(({ code }) => code));
  return { city, has: (code) => codes.has(code) };
}

function rollupsOf(organizations: readonly OrganizationRow[]): RollupRow[] {
  const rollups = new Map<string, { -readonly [Field in keyof RollupRow]: RollupRow[Field] }>();
  for (const { division, line, status } of organizations) {
    const key = `${division}\t${line}\t${status}`;
    const rollup = rollups.get(key) ?? { division, line, status, units: 0 };
    rollup.units += 1;
    rollups.set(key, rollup);
  }
  return [...rollups.values()];
}
