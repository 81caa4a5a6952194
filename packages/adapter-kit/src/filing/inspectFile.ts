import { decodeRows, type RowBatch } from '../decode/decodeRows.ts';
import { type Heading, matchHeading } from '../decode/matchHeading.ts';
import type { Encoding } from '../decode/probeBytes.ts';
import type { RawRow } from '../decode/splitRows.ts';
import { type FileRefused, refused } from '../refusals.ts';
import type { Registry } from '../registry/Registry.ts';
import { unitsOf } from '../registry/StatementDraft.ts';
import { ownerOfRecord, readRow } from './readRow.ts';

/** A file that can be filed: its layout is known, its structure whole. */
export interface InspectedFile {
  readonly kind: 'inspected';
  readonly heading: Heading;
  readonly rows: number;
}

/** Batches of data rows; the first row that is not blank is the heading and is left out. */
export async function* dataRows(
  batches: AsyncIterable<RowBatch>,
): AsyncGenerator<readonly RawRow[], void, undefined> {
  let headingSeen = false;
  for await (const { rows } of batches) {
    const data = headingSeen ? rows : rows.slice(1);
    headingSeen ||= rows.length > 0;
    if (data.length > 0) yield data;
  }
}

/** Whose rows these are, settled by the first that is ours. */
function ownership(registry: Registry, asOf: string) {
  let settled = false;
  let foreign = false;
  return {
    look: (heading: Heading, raw: RawRow) => {
      if (settled) return;
      const { findings, statements, seen } = readRow(registry, heading, raw, asOf);
      const records = seen === undefined ? statements.flatMap(unitsOf) : [seen];
      settled = records.some((record) => ownerOfRecord(registry, record) === 'own');
      foreign ||= findings.some(({ code }) => code === 'other-registry');
    },
    isForeign: () => foreign && !settled,
  };
}

/** The first pass over a file: heading, structure, number of rows. Whatever refuses a whole file is found here. */
export async function inspectFile(
  registry: Registry,
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  asOf: string,
): Promise<InspectedFile | FileRefused> {
  const owners = ownership(registry, asOf);
  let heading: Heading | undefined;
  let rows = 0;
  for await (const batch of decodeRows(chunks, encoding)) {
    let data = batch.rows;
    if (heading === undefined && data[0] !== undefined) {
      const matched = matchHeading(registry, data[0].cells);
      if (matched.kind === 'refused') return matched;
      heading = matched;
      data = data.slice(1);
    }
    if (batch.openQuoteLine !== undefined) return refused('quote-not-closed', String(batch.openQuoteLine));
    if (heading !== undefined) for (const raw of data) owners.look(heading, raw);
    rows += data.length;
  }
  if (heading === undefined) return refused('empty-file');
  if (rows === 0) return refused('no-rows');
  if (owners.isForeign()) return refused('wrong-registry');
  return { kind: 'inspected', heading, rows };
}
