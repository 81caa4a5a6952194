import type { LineReference } from '@liandong/merge';
import { type Connection, loadStatement, query } from '@liandong/postgres';
import { plainArray } from './arrays.ts';

const writeReplacementsSql = loadStatement(new URL('../../sql/apply/writeReplacements.sql', import.meta.url));

/** A line that says it corrects another; within one registry. */
export interface Replaces {
  readonly by: LineReference;
  readonly target: { readonly registry: string; readonly sequence: number; readonly line: number };
}

/**
 * Notes corrections. One that names another registry's line, or its own or a later filing, corrects nothing.
 *
 * @returns the lines that must be folded anew for it
 */
export async function writeReplacements(tx: Connection, all: readonly Replaces[]): Promise<LineReference[]> {
  const replaced = all.filter(
    ({ by, target }) => by.registry === target.registry && target.sequence < by.filingSequence,
  );
  if (replaced.length === 0) return [];
  await query(tx, writeReplacementsSql, [
    plainArray(replaced.map(({ by }) => by.registry)),
    plainArray(replaced.map(({ target }) => target.sequence)),
    plainArray(replaced.map(({ target }) => target.line)),
    plainArray(replaced.map(({ by }) => by.filingSequence)),
    plainArray(replaced.map(({ by }) => by.line)),
  ]);
  return replaced.map(({ target }) => ({
    registry: target.registry,
    filingSequence: target.sequence,
    line: target.line,
  }));
}
