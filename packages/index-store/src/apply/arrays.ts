import { arrayLiteral } from '@liandong/postgres';
import type { Move } from './sumMoves.ts';

/**
 * Parameters of `unnest`: PostgreSQL's array literals of items that need no quoting (ids, numbers, names of registries
 * and topics). Much cheaper than handing arrays to the driver, which quotes every item.
 */
export function plainArray(items: Iterable<string | number>): string {
  return `{${[...items].join(',')}}`;
}

/** The key columns of places, an array each. */
export function placeArrays(moves: readonly Move[], columns: number): string[] {
  return Array.from({ length: columns }, (_, at) => arrayLiteral(moves.map(({ place }) => place[at] ?? '')));
}

/** One figure of all places. */
export function figureArray(moves: readonly Move[], at: number): string {
  return plainArray(moves.map(({ figures }) => figures[at] ?? 0));
}
