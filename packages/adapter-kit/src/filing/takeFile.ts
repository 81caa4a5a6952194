import { type Filing, findRepeated, openFiling } from '@liandong/intake-store';
import { startStopwatch } from '@liandong/runtime';
import type { Outcome } from '../receipt/Outcome.ts';
import { refusalOf } from '../receipt/refusalOf.ts';
import { storedReceipt } from '../receipt/storedReceipt.ts';
import { type FileRefused, refused } from '../refusals.ts';
import type { Intake } from '../run/Intake.ts';
import { readPieces, renameDurably, type SpooledFile, spoolFile } from '../spool/spoolFile.ts';
import { removeFile, spoolPath } from '../spool/spoolOf.ts';
import { checkFile } from './checkFile.ts';
import { countOutcome } from './countOutcome.ts';
import { type FilingRequest, type SettledDate, settleRequest } from './FilingRequest.ts';
import { numberedTopic } from './filingEvents.ts';
import { type InspectedFile, inspectFile } from './inspectFile.ts';
import { publishFiling } from './publishFiling.ts';

function refuse(intake: Intake, request: FilingRequest, refusal: FileRefused, digest: string): Outcome {
  const file = { registry: intake.registry.name, fileName: request.fileName, digest };
  return { kind: 'refused', refusal: refusalOf(file, refusal) };
}

/** Publishes from this spool, which then belongs to the filing, and gives the receipt. */
async function publishFrom(
  intake: Intake,
  file: SpooledFile,
  filing: Filing,
  how: { readonly repeated: boolean; readonly inspected?: InspectedFile },
): Promise<Outcome> {
  const path = spoolPath(intake.spoolDir, filing.filing);
  await renameDurably(file.path, path);
  const acknowledged = await publishFiling(intake, filing.filing, path, how.inspected?.heading);
  await removeFile(path);
  return storedReceipt(intake.pool, acknowledged, how.repeated);
}

async function openAndPublish(
  intake: Intake,
  file: SpooledFile,
  inspected: InspectedFile,
  request: FilingRequest & SettledDate,
): Promise<Outcome> {
  const { registry, pool, clock } = intake;
  const { kind, filing } = await openFiling(pool, {
    registry: registry.name,
    digest: file.digest,
    bytes: file.bytes,
    encoding: file.encoding,
    fileName: request.fileName,
    layout: inspected.heading.layout.name,
    headings: inspected.heading.headings,
    mappingVersion: registry.mappingVersion,
    asOf: request.asOf,
    asOfFrom: request.asOfFrom,
    door: request.door,
    filer: request.filer,
    replaces: request.replaces ?? null,
    receivedAt: clock.now().toISOString(),
    rows: inspected.rows,
    restate: request.restate,
    filingsTopic: numberedTopic(registry.name),
  });
  return publishFrom(intake, file, filing, { repeated: kind === 'repeated', inspected });
}

async function fileSpooled(
  intake: Intake,
  file: SpooledFile,
  request: FilingRequest & SettledDate,
): Promise<Outcome> {
  const before = request.restate
    ? undefined
    : await findRepeated(intake.pool, intake.registry.name, file.digest);
  if (before?.state === 'acknowledged') return storedReceipt(intake.pool, before, true);
  if (before !== undefined && !request.check) return publishFrom(intake, file, before, { repeated: true });
  const inspected = await inspectFile(intake.registry, readPieces(file.path), file.encoding, request.asOf);
  if (inspected.kind === 'refused') return refuse(intake, request, inspected, file.digest);
  if (request.replaces !== undefined && inspected.rows > 1)
    return refuse(intake, request, refused('replaces-many-rows', String(inspected.rows)), file.digest);
  return request.check
    ? checkFile(intake, file, inspected, request)
    : openAndPublish(intake, file, inspected, request);
}

/**
 * The walk of one file, whatever its door: spool, look at it as a whole, open a filing, publish, acknowledge. The same bytes
 * filed before give that filing's receipt.
 * @throws FilingWaits, or what disk, broker or database throw: then there is no receipt, and what was opened is resumed
 */
export async function takeFile(
  intake: Intake,
  request: FilingRequest,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Outcome> {
  const elapsed = startStopwatch();
  const outcome = await walkFile(intake, request, bytes);
  countOutcome(intake.metrics, request, outcome, elapsed());
  return outcome;
}

async function walkFile(
  intake: Intake,
  request: FilingRequest,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Outcome> {
  const settled = settleRequest(request, intake.registry.name, intake.clock.today());
  if (settled.kind === 'refused') return refuse(intake, request, settled, '');
  const file = await spoolFile(intake.spoolDir, bytes, intake.maxFileBytes);
  if (file.kind === 'refused') return refuse(intake, request, file, file.digest);
  try {
    return await fileSpooled(intake, file, { ...request, ...settled });
  } finally {
    await removeFile(file.path);
  }
}
