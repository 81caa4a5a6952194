import type { Refusal } from '@liandong/contracts/api';
import { isSettled, type KeptFiling, type PushKey, takeFiling } from '@liandong/intake-store';
import { refusalOf } from '../receipt/refusalOf.ts';
import type { FileRefused } from '../refusals.ts';
import type { Intake } from '../run/Intake.ts';
import { renameDurably, type SpooledFile, spoolFile } from '../spool/spoolFile.ts';
import { removeFile, spoolPath } from '../spool/spoolOf.ts';
import { countFile } from './countOutcome.ts';
import { type FilingRequest, type SettledDate, settleRequest } from './FilingRequest.ts';
import { noteStep } from './noteStep.ts';
import { settleFiling } from './settleFiling.ts';

/** Refused before its rows were looked at: nothing is kept. */
export interface RefusedFile {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

/** A file in the spool, with what was said of it. */
export interface SpooledRequest {
  readonly kind: 'spooled';
  readonly file: SpooledFile;
  readonly request: FilingRequest & SettledDate;
}

/** Said to be JSON, which it is not: nothing is kept. */
export interface MisnamedFile {
  readonly kind: 'not-json';
}

export type ReceivedFile =
  | RefusedFile
  | MisnamedFile
  /** Its Idempotency-Key stands for other bytes. */
  | { readonly kind: 'key-reused' }
  /** Kept, and worked off from now on if it was not before. */
  | { readonly kind: 'received'; readonly filing: KeptFiling; readonly repeated: boolean };

/** Refuses a file of which nothing is kept. */
export function refuseFile(
  { registry, metrics }: Intake,
  request: FilingRequest,
  refusal: FileRefused,
  digest: string,
): RefusedFile {
  countFile(metrics, request.door, 'refused');
  return {
    kind: 'refused',
    refusal: refusalOf({ registry: registry.name, fileName: request.fileName, digest }, refusal),
  };
}

/** Has a filing worked off whose bytes are on this machine. */
export function workOff(intake: Intake, filing: string, path: string): Promise<void> {
  const work = () => settleFiling(intake, filing, path);
  const known = intake.queue.find(filing);
  if (known !== undefined) return known;
  const done = intake.queue.add(filing, work);
  done.catch((error: unknown) => intake.logger.warn({ err: error, filing }, 'could not be worked off yet'));
  return done;
}

async function keep(
  intake: Intake,
  file: SpooledFile,
  request: FilingRequest & SettledDate,
  key: PushKey | undefined,
): Promise<ReceivedFile> {
  const { registry, pool, clock, metrics } = intake;
  const taken = await takeFiling(
    pool,
    {
      registry: registry.name,
      digest: file.digest,
      bytes: file.bytes,
      encoding: file.encoding,
      fileName: request.fileName,
      asOf: request.asOf,
      asOfFrom: request.asOfFrom,
      door: request.door,
      filer: request.filer,
      restate: request.restate,
      replaces: request.replaces ?? null,
      receivedAt: clock.now().toISOString(),
    },
    key,
  );
  if (taken.kind === 'key-reused') return taken;
  const { filing } = taken;
  const repeated = taken.kind === 'known' ? taken.repeated : taken.kind === 'repeated';
  if (taken.kind !== 'taken') countFile(metrics, request.door, 'repeated');
  if (isSettled(filing)) return { kind: 'received', filing, repeated };
  const path = spoolPath(intake.spoolDir, filing.filing);
  await renameDurably(file.path, path);
  void workOff(intake, filing.filing, path);
  return { kind: 'received', filing, repeated };
}

/** Spools what may be filed by its name and date. */
export async function spoolRequest(
  intake: Intake,
  request: FilingRequest,
  bytes: AsyncIterable<Uint8Array>,
): Promise<SpooledRequest | RefusedFile | MisnamedFile> {
  const settled = settleRequest(request, intake.registry.name, intake.clock.today());
  if (settled.kind === 'refused') return refuseFile(intake, request, settled, '');
  const file = await spoolFile(intake, bytes, intake.maxFileBytes);
  if (file.kind === 'refused') return refuseFile(intake, request, file, file.digest);
  if (request.saidJson === true && file.encoding !== 'json' && file.encoding !== 'ndjson') {
    await removeFile(file.path);
    return { kind: 'not-json' };
  }
  return { kind: 'spooled', file, request: { ...request, ...settled } };
}

/**
 * Receives a file: its bytes are durable on this machine, it has an id, and is worked off behind this call. The same bytes filed
 * before are that filing.
 * @throws what disk or database throw: then nothing was received
 */
export async function receiveFile(
  intake: Intake,
  request: FilingRequest,
  bytes: AsyncIterable<Uint8Array>,
  key?: PushKey,
): Promise<ReceivedFile> {
  const from = intake.clock.now();
  const spooled = await spoolRequest(intake, request, bytes);
  if (spooled.kind !== 'spooled') return spooled;
  try {
    const kept = await keep(intake, spooled.file, spooled.request, key);
    if (kept.kind === 'received' && !kept.repeated) noteStep(intake, kept.filing, 'receive', from);
    return kept;
  } finally {
    await removeFile(spooled.file.path);
  }
}
