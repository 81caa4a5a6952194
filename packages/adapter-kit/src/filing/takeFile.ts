import type { Outcome } from '../receipt/Outcome.ts';
import { storedOutcome } from '../receipt/storedReceipt.ts';
import type { Intake } from '../run/Intake.ts';
import type { FilingRequest } from './FilingRequest.ts';
import { FilingWaits } from './publishFiling.ts';
import { receiveFile } from './receiveFile.ts';
import { settleWithin } from './settleWithin.ts';

/**
 * The whole walk of a file whose door waits for what comes of it: received, looked at, published, acknowledged.
 * @throws FilingWaits, or what disk, broker or database throw: then there is no receipt, and what was received is resumed
 */
export async function takeFile(
  intake: Intake,
  request: FilingRequest,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Outcome> {
  const received = await receiveFile(intake, request, bytes);
  if (received.kind === 'refused') return received;
  if (received.kind !== 'received') throw new Error(`${received.kind}: nobody said anything of that kind`);
  const { filing } = received.filing;
  await intake.queue.find(filing);
  const settled = await settleWithin(intake, filing, intake.stopping);
  const outcome = settled === undefined ? undefined : storedOutcome(intake.pool, settled, received.repeated);
  if (outcome === undefined) throw new FilingWaits(filing, 'the process stops');
  return outcome;
}
