import { decodeFile } from '../decode/decodeFile.ts';
import type { FileForm } from '../decode/FileForm.ts';
import { headRows, type LocatedHeading, locateHeading } from '../decode/locateHeading.ts';
import type { Heading } from '../decode/matchHeading.ts';
import type { RowBatch } from '../decode/RowBatch.ts';
import type { RawRow } from '../decode/splitRows.ts';
import { type FileRefused, refused } from '../refusals.ts';
import type { Registry } from '../registry/Registry.ts';
import { unitsOf } from '../registry/StatementDraft.ts';
import type { FileBytes } from '../spool/FileBytes.ts';
import { ownerOfRecord, readRow } from './readRow.ts';

/** A file that can be filed: its layout is known, its structure whole. */
export interface InspectedFile {
  readonly kind: 'inspected';
  readonly heading: LocatedHeading;
  readonly rows: number;
}

/** Batches of data rows: those below the heading. */
export async function* dataRows(
  batches: AsyncIterable<RowBatch>,
  heading: LocatedHeading,
): AsyncGenerator<readonly RawRow[], void, undefined> {
  for await (const { rows, refusal } of batches) {
    if (refusal !== undefined) throw new Error(`a file that was found whole is refused: ${refusal.code}`);
    const data = rows.filter(({ line }) => line > heading.line);
    if (data.length > 0) yield data;
  }
}

/** The same batches, the first of them with all rows among which the heading is looked for. */
async function* withHead(batches: AsyncIterable<RowBatch>): AsyncGenerator<RowBatch, void, undefined> {
  let head: readonly RawRow[] = [];
  let begun = false;
  for await (const batch of batches) {
    if (begun) yield batch;
    else {
      head = [...head, ...batch.rows];
      begun = head.length >= headRows || batch.refusal !== undefined;
      if (begun) yield { ...batch, rows: head };
    }
  }
  if (!begun) yield { rows: head };
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
  file: FileBytes,
  form: FileForm,
  asOf: string,
): Promise<InspectedFile | FileRefused> {
  const owners = ownership(registry, asOf);
  let heading: LocatedHeading | undefined;
  let rows = 0;
  for await (const batch of withHead(decodeFile(file, form, registry))) {
    if (heading === undefined && batch.rows.length > 0) {
      const located = locateHeading(registry, batch.rows);
      if (located.kind === 'refused') return located;
      heading = located;
    }
    if (batch.refusal !== undefined) return batch.refusal;
    for (const raw of batch.rows) {
      if (heading === undefined || raw.line <= heading.line) continue;
      owners.look(heading, raw);
      rows += 1;
    }
  }
  if (heading === undefined) return refused('empty-file');
  if (rows === 0) return refused('no-rows');
  if (owners.isForeign()) return refused('wrong-registry');
  return { kind: 'inspected', heading, rows };
}
