import { findRepeated } from '@liandong/intake-store';
import type { Outcome } from '../receipt/Outcome.ts';
import { storedReceipt } from '../receipt/storedReceipt.ts';
import type { Intake } from '../run/Intake.ts';
import { removeFile } from '../spool/spoolOf.ts';
import { checkFile } from './checkFile.ts';
import { countFile } from './countOutcome.ts';
import type { FilingRequest } from './FilingRequest.ts';
import { type MisnamedFile, refuseFile, type SpooledRequest, spoolRequest } from './receiveFile.ts';
import { lookAtFile } from './settleFiling.ts';

async function checkSpooled(intake: Intake, { file, request }: SpooledRequest): Promise<Outcome> {
  const before = request.restate
    ? undefined
    : await findRepeated(intake.pool, intake.registry.name, file.digest);
  if (before?.state === 'acknowledged') return storedReceipt(intake.pool, before, true);
  const { encoding } = file;
  const replaces = request.replaces ?? null;
  const looked = await lookAtFile(intake, file.path, { encoding, asOf: request.asOf, replaces });
  if (looked.kind === 'refused') return refuseFile(intake, request, looked, file.digest);
  countFile(intake.metrics, request.door, 'checked');
  return checkFile(intake, file, looked, request);
}

/** Says everything that filing a file would say, and files nothing. */
export async function checkRequest(
  intake: Intake,
  request: FilingRequest,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Outcome | MisnamedFile> {
  const spooled = await spoolRequest(intake, request, bytes);
  if (spooled.kind !== 'spooled') return spooled;
  try {
    return await checkSpooled(intake, spooled);
  } finally {
    await removeFile(spooled.file.path);
  }
}
