/** All rows once, and the first of them beforehand. Closing `all` closes the source. */
export interface PeekedRows<Row> {
  readonly first: readonly Row[];
  readonly all: AsyncGenerator<Row, void, undefined>;
}

/** Reads up to `count` rows ahead. */
export async function peekRows<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  count: number,
): Promise<PeekedRows<Row>> {
  const source = oneByOne(rows);
  const first: Row[] = [];
  while (first.length < count) {
    const next = await source.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  return { first, all: firstThenRest(first, source) };
}

async function* oneByOne<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
): AsyncGenerator<Row, void, undefined> {
  for await (const row of rows) yield row;
}

async function* firstThenRest<Row>(first: readonly Row[], rest: AsyncGenerator<Row, void, undefined>) {
  try {
    yield* first;
    yield* rest;
  } finally {
    await rest.return();
  }
}
