import {
  type ChangeEvent,
  editionNodes,
  parseFilingId,
  parseReplacedLine,
  type StatementEvent,
} from '@liandong/contracts/events';
import type { LineReference } from '@liandong/merge';
import { type Connection, copyIn, loadStatement, query } from '@liandong/postgres';
import { plainArray } from './arrays.ts';
import { type LineSpan, spansOf } from './markLines.ts';
import { writeReplacements } from './writeReplacements.ts';

const load = (name: string) => loadStatement(new URL(`../../sql/apply/${name}.sql`, import.meta.url));
const writeWithdrawalSql = load('writeWithdrawal');
const writeCeilingSql = load('writeCeiling');
const writeReadingsSql = load('writeReadings');
const writeActivationSql = load('writeActivation');
const writeDecisionSql = load('writeDecision');
const markEverythingSql = load('markEverything');
const deleteDivisionsSql = load('deleteDivisions');

type ControlEvent = Exclude<ChangeEvent, StatementEvent>;

/**
 * What a batch says of filings, lines, rules and divisions. Nothing is folded here: what it voids or brings back is
 * returned as spans to be marked, what changes every organization leaves its mark itself.
 */
export async function writeControls(tx: Connection, events: readonly ControlEvent[]): Promise<LineSpan[]> {
  const spans: LineSpan[] = [];
  const remapped: Extract<ControlEvent, { type: 'liandong.line.remapped.v1' }>[] = [];
  for (const event of events) {
    switch (event.type) {
      case 'liandong.line.remapped.v1':
        remapped.push(event);
        break;
      case 'liandong.filing.withdrawn.v1':
      case 'liandong.filing.reinstated.v1': {
        const withdrawn = event.type === 'liandong.filing.withdrawn.v1';
        spans.push(
          ...(await changeFiling(tx, event.data.filing, writeWithdrawalSql, [withdrawn, event.number])),
        );
        break;
      }
      case 'liandong.mapping.reverted.v1':
        spans.push(
          ...(await changeFiling(tx, event.data.filing, writeCeilingSql, [
            event.data.mappingversion,
            event.number,
          ])),
        );
        break;
      case 'liandong.rules.activated.v1':
        await activate(
          tx,
          'rules',
          event.number,
          event.data.rules.version,
          event.data.digest,
          JSON.stringify(event.data.rules),
        );
        break;
      case 'liandong.divisions.activated.v1':
        await activateDivisions(tx, event);
        break;
      case 'liandong.decision.same.v1':
      case 'liandong.decision.different.v1':
      case 'liandong.decision.corrected.v1':
      case 'liandong.decision.assigned.v1':
      case 'liandong.decision.reversed.v1':
        await query(tx, writeDecisionSql, [event.number, event.type, JSON.stringify(event.data)]);
        break;
      // What the index computes today rests on none of these; the log has them for ever.
      case 'liandong.filing.opened.v1':
      case 'liandong.filing.completed.v1':
      case 'liandong.snapshot.begun.v1':
      case 'liandong.snapshot.completed.v1':
        break;
    }
  }
  return [...spans, ...(await writeRemapped(tx, remapped))];
}

async function changeFiling(
  tx: Connection,
  filing: string,
  statement: typeof writeWithdrawalSql,
  change: readonly (boolean | number | null)[],
): Promise<LineSpan[]> {
  const target = parseFilingId(filing);
  if (target === undefined) return [];
  const moved = await query(tx, statement, [target.registry, target.sequence, ...change]);
  if (moved.length === 0) return [];
  return [{ registry: target.registry, filingSequence: target.sequence, from: 1, to: null }];
}

async function writeRemapped(
  tx: Connection,
  events: readonly Extract<ControlEvent, { type: 'liandong.line.remapped.v1' }>[],
): Promise<LineSpan[]> {
  if (events.length === 0) return [];
  const lines = events.map(
    (event): LineReference => ({
      registry: event.registry,
      filingSequence: event.filingsequence,
      line: event.filingline,
    }),
  );
  await query(tx, writeReadingsSql, [
    plainArray(lines.map((line) => line.registry)),
    plainArray(lines.map((line) => line.filingSequence)),
    plainArray(lines.map((line) => line.line)),
    plainArray(events.map((event) => event.mappingversion)),
  ]);
  const replaced = events.flatMap((event, at) => {
    const target = event.replaces === undefined ? undefined : parseReplacedLine(event.replaces);
    return target === undefined ? [] : [{ by: lines[at] as LineReference, target }];
  });
  return spansOf([...lines, ...(await writeReplacements(tx, replaced))]);
}

async function activate(
  tx: Connection,
  kind: 'rules' | 'divisions',
  number: number,
  version: string,
  digest: string,
  content: string,
): Promise<boolean> {
  const moved = await query(tx, writeActivationSql, [kind, number, version, digest, content]);
  if (moved.length > 0) await query(tx, markEverythingSql);
  return moved.length > 0;
}

async function activateDivisions(
  tx: Connection,
  { number, data }: Extract<ControlEvent, { type: 'liandong.divisions.activated.v1' }>,
): Promise<void> {
  if (!(await activate(tx, 'divisions', number, data.edition, data.digest, data.city))) return;
  await query(tx, deleteDivisionsSql);
  const nodes = editionNodes(data.content);
  if (nodes === undefined) throw new Error(`edition ${data.edition} cannot be read`);
  await copyIn(
    tx,
    'COPY divisions (code, name, level, parent) FROM STDIN',
    nodes.map((node) => [node.code, node.name, node.level, node.parent ?? null]),
  );
}
