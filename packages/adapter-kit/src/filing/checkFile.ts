import { decodeFile } from '../decode/decodeFile.ts';
import { createLineFile } from '../receipt/createLineFile.ts';
import type { Outcome } from '../receipt/Outcome.ts';
import type { Intake } from '../run/Intake.ts';
import { sealedFile } from '../spool/sealedFile.ts';
import type { SpooledFile } from '../spool/spoolFile.ts';
import type { FilingRequest, SettledDate } from './FilingRequest.ts';
import { dataRows, type InspectedFile } from './inspectFile.ts';
import type { KeySource } from './KeySource.ts';
import { readBatch } from './readFiling.ts';

/** Nothing that it seals leaves the check. */
const noKeys: KeySource = (owners) =>
  Promise.resolve(new Map(owners.map((owner) => [owner, { keyId: '', bytes: new Uint8Array(48) }])));

/** Reads a file as if it were filed and says what would come of it; the receipt names no filing. */
export async function checkFile(
  intake: Intake,
  file: SpooledFile,
  inspected: InspectedFile,
  request: FilingRequest & SettledDate,
): Promise<Outcome> {
  const { registry } = intake;
  const receivedAt = intake.clock.now().toISOString();
  const context = {
    registry,
    city: intake.city,
    filing: `${registry.name}-0`,
    sequence: 0,
    receivedAt,
    asOf: request.asOf,
    asOfFrom: request.asOfFrom,
    mappingVersion: registry.mappingVersion,
    filer: request.filer,
    ...(request.replaces === undefined ? {} : { replaces: request.replaces }),
  };
  const { heading } = inspected;
  const settings = { context, heading, digestKey: intake.digestKey, keys: noKeys, remapped: false };
  const counts = { rows: 0, accepted: 0, warned: 0, rejected: 0 };
  const bytes = sealedFile(file.path, intake.spoolKey);
  const lines = await createLineFile(intake.spoolDir);
  try {
    for await (const raws of dataRows(decodeFile(bytes, file.encoding, registry), heading)) {
      const batch = await readBatch(settings, raws);
      for (const name of ['rows', 'accepted', 'warned', 'rejected'] as const) counts[name] += batch[name];
      await lines.add(batch.lines);
    }
  } catch (error) {
    await lines.remove();
    throw error;
  } finally {
    await lines.close();
  }
  return {
    kind: 'receipt',
    head: {
      filing: '',
      registry: registry.name,
      layout: heading.layout.name,
      fileName: request.fileName,
      digest: file.digest,
      asOf: request.asOf,
      receivedAt,
      acknowledgedAt: null,
      ...counts,
      repeated: false,
    },
    lines: lines.read,
    dispose: lines.remove,
  };
}
