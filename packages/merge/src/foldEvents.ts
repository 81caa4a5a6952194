import {
  type ChangeEvent,
  type CoverageRules,
  isStatement,
  parseReplacedLine,
  recordId,
  type StatementEvent,
} from '@liandong/contracts/events';
import { normalizeCode } from '@liandong/standards';
import { linkRecords } from './linkRecords.ts';
import type { Register } from './Registers.ts';
import { recordIdentifiers } from './recordKeys.ts';
import type { SourceRecord } from './SourceRecord.ts';
import { packStamp } from './stamp.ts';
import { statedFields } from './statedFields.ts';
import { isOrganizationKind } from './subjects.ts';
import { type LineReference, type LineWorld, lineKey, livenessOf } from './voids.ts';

export type DivisionsActivation = Extract<ChangeEvent, { type: 'liandong.divisions.activated.v1' }>['data'];

/** What the whole log says: the oracle that the index is held against. */
export interface FoldedIndex {
  readonly records: readonly SourceRecord[];
  /** The records of each organization. */
  readonly clusters: readonly SourceRecord[][];
  readonly rules: CoverageRules | undefined;
  readonly divisions: DivisionsActivation | undefined;
}

/**
 * The naive fold of a set of events: no batches, no caches, everything at once. Written to be obviously right; the
 * index must give the same whatever it did to be fast.
 */
export function foldEvents(events: Iterable<ChangeEvent>): FoldedIndex {
  const set = [...new Map([...events].map((event) => [event.id, event])).values()];
  const latest = <T extends ChangeEvent['type']>(
    ...types: T[]
  ): Extract<ChangeEvent, { type: T }> | undefined =>
    set
      .filter((event): event is Extract<ChangeEvent, { type: T }> => (types as string[]).includes(event.type))
      .sort((a, b) => numberOf(b) - numberOf(a))[0];

  const records = foldStatements(set.filter(isStatement), set);
  const linkable = records
    .filter((record) => isOrganizationKind(record.kind))
    .map((record) => ({ recordId: record.recordId, ...recordIdentifiers(record), record }));
  return {
    records,
    clusters: linkRecords(linkable).map((cluster) => cluster.map((member) => member.record)),
    rules: latest('liandong.rules.activated.v1')?.data.rules,
    divisions: latest('liandong.divisions.activated.v1')?.data,
  };
}

function numberOf(event: ChangeEvent): number {
  return 'number' in event ? event.number : 0;
}

function foldStatements(statements: readonly StatementEvent[], all: readonly ChangeEvent[]): SourceRecord[] {
  const liveness = livenessOf(worldOf(all));
  const counting = statements.filter((event) => liveness(lineOf(event)) === event.mappingversion);
  const byRecord = groupBy(counting, (event) => recordId(event.data.record));
  const records: SourceRecord[] = [];
  for (const [id, said] of byRecord) {
    if (said.every((event) => event.type === 'liandong.organization.seen.v1')) continue;
    const registers = new Map<string, Register>();
    for (const event of said.sort((a, b) => (stampOf(a) < stampOf(b) ? -1 : 1))) {
      const stamp = stampOf(event);
      for (const [field, statement] of Object.entries(statedFields(event))) {
        const { value, raw } = statement;
        registers.set(field, raw === undefined ? { value, stamp } : { value, raw, stamp });
      }
    }
    const { registry, kind, keyscheme, key } = (said[0] as StatementEvent).data.record;
    records.push({ recordId: id, registry, kind, keyscheme, key: normalizeCode(key), registers });
  }
  return records.sort((a, b) => (a.recordId < b.recordId ? -1 : 1));
}

function stampOf(event: StatementEvent): string {
  return packStamp({
    effectiveTime: event.effectivetime,
    filingSequence: event.filingsequence,
    line: event.filingline,
    mappingVersion: event.mappingversion,
    ordinal: event.ordinal,
  });
}

function lineOf(event: { registry: string; filingsequence: number; filingline: number }): LineReference {
  return { registry: event.registry, filingSequence: event.filingsequence, line: event.filingline };
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function worldOf(all: readonly ChangeEvent[]): LineWorld {
  const lines = all.filter((event) => 'filingline' in event);
  const edges = lines.flatMap((event) => {
    const target = event.replaces === undefined ? undefined : parseReplacedLine(event.replaces);
    if (target === undefined || target.registry !== event.registry) return [];
    const { registry, sequence: filingSequence, line } = target;
    return [{ by: lineOf(event), target: { registry, filingSequence, line } }];
  });
  const readings = groupBy(lines, (event) => lineKey(lineOf(event)));
  const byTarget = groupBy(edges, (edge) => lineKey(edge.target));
  const byReplacer = groupBy(edges, (edge) => lineKey(edge.by));
  const ofFiling = (line: LineReference, types: readonly string[]): ChangeEvent | undefined =>
    (controls.get(`${line.registry}-${line.filingSequence}`) ?? [])
      .filter((event) => types.includes(event.type))
      .sort((a, b) => numberOf(b) - numberOf(a))[0];
  const controls = groupBy(
    all.filter((event) => 'number' in event && 'filing' in event.data),
    (event) => ('filing' in event.data ? event.data.filing : ''),
  );
  return {
    withdrawn: (line) =>
      ofFiling(line, ['liandong.filing.withdrawn.v1', 'liandong.filing.reinstated.v1'])?.type ===
      'liandong.filing.withdrawn.v1',
    ceiling: (line) => {
      const reverted = ofFiling(line, ['liandong.mapping.reverted.v1']);
      return reverted?.type === 'liandong.mapping.reverted.v1' ? reverted.data.mappingversion : null;
    },
    versions: (line) => (readings.get(lineKey(line)) ?? []).map((event) => event.mappingversion),
    replacers: (line) => (byTarget.get(lineKey(line)) ?? []).map((edge) => edge.by),
    targets: (line) => (byReplacer.get(lineKey(line)) ?? []).map((edge) => edge.target),
  };
}
