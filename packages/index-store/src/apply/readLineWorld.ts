import { type LineReference, type LineWorld, lineKey } from '@liandong/merge';
import { type Connection, loadStatement, query, type SqlValue } from '@liandong/postgres';
import { plainArray } from './arrays.ts';

const load = (name: string) => loadStatement(new URL(`../../sql/apply/${name}.sql`, import.meta.url));
const readLineEventsSql = load('readLineEvents');
const readReadingsSql = load('readReadings');
const readReplacementsSql = load('readReplacements');
const readFilingStatesSql = load('readFilingStates');

interface LineRow {
  readonly registry: string;
  readonly filing_sequence: number;
  readonly line: number;
  readonly mapping_version: number;
}
interface EventRow extends LineRow {
  readonly ordinal: number;
}
interface ReplacementRow {
  readonly registry: string;
  readonly target_sequence: number;
  readonly target_line: number;
  readonly by_sequence: number;
  readonly by_line: number;
}
interface FilingRow {
  readonly registry: string;
  readonly filing_sequence: number;
  readonly withdrawn: boolean;
  readonly ceiling: number | null;
}

/** What the index knows that decides whether lines count, and which of their events it has. */
export interface ReadLineWorld extends LineWorld {
  /** The places (`placeOf`) of all events that are kept of these lines. */
  readonly kept: ReadonlySet<string>;
  /** Every line that a correction ties to those that were asked for, themselves among them. */
  readonly lines: readonly LineReference[];
  /** The versions may grow by what a batch brings. */
  readonly addVersion: (line: LineReference, version: number) => void;
}

/** Where an event was said, as a key. */
export function placeOf(line: LineReference, mappingVersion: number, ordinal: number): string {
  return `${lineKey(line)} ${mappingVersion} ${ordinal}`;
}

export function lineParameters(lines: readonly LineReference[]): SqlValue[] {
  return [
    plainArray(lines.map((line) => line.registry)),
    plainArray(lines.map((line) => line.filingSequence)),
    plainArray(lines.map((line) => line.line)),
  ];
}

/** Reads what decides about these lines: everything that corrections tie to them, set-wise. */
export async function readLineWorld(tx: Connection, asked: readonly LineReference[]): Promise<ReadLineWorld> {
  const lines = new Map(asked.map((line) => [lineKey(line), line]));
  const replacers = new Map<string, Map<string, LineReference>>();
  const targets = new Map<string, Map<string, LineReference>>();
  for (let frontier = [...lines.values()]; frontier.length > 0; ) {
    const edges = await query<ReplacementRow>(tx, readReplacementsSql, lineParameters(frontier));
    frontier = [];
    for (const edge of edges) {
      const by = { registry: edge.registry, filingSequence: edge.by_sequence, line: edge.by_line };
      const target = {
        registry: edge.registry,
        filingSequence: edge.target_sequence,
        line: edge.target_line,
      };
      connect(replacers, target, by);
      connect(targets, by, target);
      for (const line of [by, target]) {
        if (lines.has(lineKey(line))) continue;
        lines.set(lineKey(line), line);
        frontier.push(line);
      }
    }
  }
  const all = [...lines.values()];
  const filings = [...new Map(all.map((line) => [`${line.registry}-${line.filingSequence}`, line])).values()];
  const events = await query<EventRow>(tx, readLineEventsSql, lineParameters(all));
  const readings = await query<LineRow>(tx, readReadingsSql, lineParameters(all));
  const states = await query<FilingRow>(tx, readFilingStatesSql, lineParameters(filings).slice(0, 2));

  const versions = new Map<string, Set<number>>();
  const kept = new Set<string>();
  const addVersion = (line: LineReference, version: number): void => {
    const held = versions.get(lineKey(line));
    if (held === undefined) versions.set(lineKey(line), new Set([version]));
    else held.add(version);
  };
  for (const row of events) {
    const line = { registry: row.registry, filingSequence: row.filing_sequence, line: row.line };
    addVersion(line, row.mapping_version);
    kept.add(placeOf(line, row.mapping_version, row.ordinal));
  }
  for (const row of readings) {
    addVersion(
      { registry: row.registry, filingSequence: row.filing_sequence, line: row.line },
      row.mapping_version,
    );
  }
  const filingStates = new Map(states.map((row) => [`${row.registry}-${row.filing_sequence}`, row]));
  const stateOf = (line: LineReference) => filingStates.get(`${line.registry}-${line.filingSequence}`);
  return {
    kept,
    lines: all,
    addVersion,
    withdrawn: (line) => stateOf(line)?.withdrawn ?? false,
    ceiling: (line) => stateOf(line)?.ceiling ?? null,
    versions: (line) => versions.get(lineKey(line)) ?? [],
    replacers: (line) => [...(replacers.get(lineKey(line))?.values() ?? [])],
    targets: (line) => [...(targets.get(lineKey(line))?.values() ?? [])],
  };
}

function connect(
  edges: Map<string, Map<string, LineReference>>,
  from: LineReference,
  to: LineReference,
): void {
  const held = edges.get(lineKey(from)) ?? new Map<string, LineReference>();
  edges.set(lineKey(from), held.set(lineKey(to), to));
}
