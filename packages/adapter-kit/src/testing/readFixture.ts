import { createHash } from 'node:crypto';
import type { Receipt, ReceiptLine, Refusal } from '@liandong/contracts/api';
import { digestKey } from '@liandong/crypto';
import { decodeFile } from '../decode/decodeFile.ts';
import { locateBadRow } from '../decode/locateBadRow.ts';
import { createByteProbe } from '../decode/probeBytes.ts';
import { asOfFromName } from '../filing/asOfFromName.ts';
import { dataRows, inspectFile } from '../filing/inspectFile.ts';
import type { KeySource } from '../filing/KeySource.ts';
import { readBatch } from '../filing/readFiling.ts';
import { refusalOf } from '../receipt/refusalOf.ts';
import { type FileRefused, refused } from '../refusals.ts';
import type { Registry } from '../registry/Registry.ts';
import { bytesInMemory } from './bytesInMemory.ts';

/** When every fixture was received; the day is the date that it speaks of, unless its name says another: `case@2026-06-30.csv`. */
const fixtureReceivedAt = '2026-11-24T00:00:00.000Z';

export interface FixtureReading {
  readonly events: readonly Readonly<Record<string, unknown>>[];
  readonly outcome: Receipt | Refusal;
}

/** Keys that depend on their owner alone, so that fixtures keep their bytes. For tests only. */
const testKeys: KeySource = async (owners) =>
  new Map(
    owners.map((owner) => {
      const bytes = createHash('sha384').update(owner).digest();
      return [owner, { keyId: `test-${bytes.toString('hex', 0, 4)}`, bytes }];
    }),
  );

/** Reads a file as the intake would, as filing number 1, without a server. */
export async function readFixture(
  registry: Registry,
  fileName: string,
  bytes: Uint8Array,
): Promise<FixtureReading> {
  const contents = bytesInMemory(bytes);
  const probe = createByteProbe();
  for await (const piece of contents.pieces()) probe.push(piece);
  const probed = probe.end();
  const file = { registry: registry.name, fileName, digest: probe.digest() };
  const refuse = (refusal: FileRefused): FixtureReading => ({
    events: [],
    outcome: refusalOf(file, refusal),
  });
  if (probed.kind === 'refused') return refuse(probed);
  if (probed.kind === 'unknown encoding')
    return refuse(refused('encoding', String(await locateBadRow(contents.pieces()))));
  const named = asOfFromName(fileName);
  const asOf = named ?? fixtureReceivedAt.slice(0, 10);
  const inspected = await inspectFile(registry, contents, probed.encoding, asOf);
  if (inspected.kind === 'refused') return refuse(inspected);

  const filing = `${registry.name}-1`;
  const settings = {
    context: {
      registry,
      city: '410300',
      filing,
      sequence: 1,
      receivedAt: fixtureReceivedAt,
      asOf,
      asOfFrom: named === undefined ? ('receipt' as const) : ('asof' as const),
      mappingVersion: registry.mappingVersion,
      filer: 'fixture',
    },
    heading: inspected.heading,
    digestKey: digestKey(new Uint8Array(32).fill(1)),
    keys: testKeys,
    remapped: false,
  };
  const counts = { rows: 0, accepted: 0, warned: 0, rejected: 0 };
  const events: Readonly<Record<string, unknown>>[] = [];
  const lines: ReceiptLine[] = [];
  const rows = decodeFile(contents, probed.encoding, registry);
  for await (const raws of dataRows(rows, inspected.heading)) {
    const batch = await readBatch(settings, raws);
    for (const name of ['rows', 'accepted', 'warned', 'rejected'] as const) counts[name] += batch[name];
    for (const { value } of batch.statements) events.push(JSON.parse(value) as Record<string, unknown>);
    lines.push(...batch.lines);
  }
  const outcome: Receipt = {
    filing,
    registry: registry.name,
    layout: inspected.heading.layout.name,
    fileName,
    digest: probed.digest,
    asOf,
    receivedAt: fixtureReceivedAt,
    acknowledgedAt: null,
    ...counts,
    repeated: false,
    lines,
  };
  return { events, outcome };
}
