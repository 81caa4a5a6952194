/** What a place in a roll-up gains or loses in a batch; the place is its key columns. */
export interface Move {
  readonly place: readonly string[];
  readonly figures: readonly number[];
}

/**
 * Sums what rows were and what they become, by place.
 *
 * @param figuresOf what a row adds to each figure of its place
 * @returns the places whose figures move, in order, so that all who write them take them in one order
 */
export function sumMoves<Row>(
  changes: readonly { readonly before: Row | undefined; readonly after: Row | undefined }[],
  placeOf: (row: Row) => readonly string[],
  figuresOf: (row: Row) => readonly number[],
): Move[] {
  const moves = new Map<string, { readonly place: readonly string[]; readonly figures: number[] }>();
  const count = (row: Row | undefined, sign: 1 | -1): void => {
    if (row === undefined) return;
    const place = placeOf(row);
    const figures = figuresOf(row);
    const move = moves.get(place.join('\t')) ?? { place, figures: figures.map(() => 0) };
    moves.set(place.join('\t'), move);
    figures.forEach((figure, at) => {
      move.figures[at] = (move.figures[at] ?? 0) + sign * figure;
    });
  };
  for (const { before, after } of changes) {
    count(before, -1);
    count(after, 1);
  }
  return [...moves.entries()]
    .filter(([, { figures }]) => figures.some((figure) => figure !== 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, move]) => move);
}
