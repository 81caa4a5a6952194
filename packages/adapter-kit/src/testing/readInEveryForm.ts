import { decodeFile } from '../decode/decodeFile.ts';
import { createByteProbe } from '../decode/probeBytes.ts';
import type { RawRow } from '../decode/splitRows.ts';
import type { Registry } from '../registry/Registry.ts';
import { bytesInMemory } from './bytesInMemory.ts';
import { type FixtureReading, readFixture } from './readFixture.ts';
import { type Table, tableForms } from './writeRows.ts';

async function rowsOf(registry: Registry, bytes: Uint8Array): Promise<readonly RawRow[]> {
  const probe = createByteProbe();
  probe.push(bytes);
  const probed = probe.end();
  if (probed.kind !== 'probed') return [];
  const rows: RawRow[] = [];
  for await (const batch of decodeFile(bytesInMemory(bytes), probed.encoding, registry))
    rows.push(...batch.rows);
  return rows;
}

/** The rows of a file that any form can hold: whole, and as wide as the heading. */
async function tableOf(registry: Registry, bytes: Uint8Array): Promise<Table | undefined> {
  const [heading, ...rows] = await rowsOf(registry, bytes);
  if (heading === undefined) return undefined;
  const whole = rows.filter(
    ({ cells, fault }) => fault === undefined && cells.length === heading.cells.length,
  );
  return { heading: heading.cells, rows: whole.map(({ cells }) => cells) };
}

/** What a reading says, provenance aside: the digest of a file's bytes. */
function sayingOf({ events, outcome }: FixtureReading) {
  return { events, outcome: { ...outcome, digest: '' } };
}

/** What comes of the rows of a file when they are filed in each form. */
export async function readInEveryForm(registry: Registry, fileName: string, bytes: Uint8Array) {
  const table = await tableOf(registry, bytes);
  if (table === undefined) return [];
  const readings: { readonly form: string; readonly saying: ReturnType<typeof sayingOf> }[] = [];
  for (const [form, write] of Object.entries(tableForms))
    readings.push({ form, saying: sayingOf(await readFixture(registry, fileName, await write(table))) });
  return readings;
}
