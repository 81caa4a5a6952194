import { Readable } from 'node:stream';
import { findFiling, type KeptFiling } from '@liandong/intake-store';
import type { FastifyReply } from 'fastify';
import type { Outcome } from '../receipt/Outcome.ts';
import { storedOutcome } from '../receipt/storedReceipt.ts';
import { receiptCsv } from '../receipt/writeReceipt.ts';
import { sendOutcome, statusOf, waitAsPreferred } from './answerFiling.ts';
import { type Door, type DoorRequest, deny } from './Door.ts';
import { FilingPath, IdempotencyKey, KeyQuery } from './PushRequest.ts';
import { lookUpKey } from './pushKey.ts';

async function ownFiling({ intake }: Door, params: unknown): Promise<KeptFiling | undefined> {
  const found = await findFiling(intake.pool, FilingPath.parse(params).filing);
  return found?.registry === intake.registry.name ? found : undefined;
}

/** `GET /filings/:filing`: where it stands. */
export async function askState({ door, request, reply }: DoorRequest): Promise<FastifyReply> {
  const found = await ownFiling(door, request.params);
  if (found === undefined) return deny(request, reply, 'no-filing');
  return reply.send(statusOf(await waitAsPreferred(door.intake, found, request, reply)));
}

/** `GET /filings?idempotencyKey=`: where the caller's push of that key stands, also while its bytes arrive. */
export async function askByKey({ door, request, reply, principal }: DoorRequest): Promise<FastifyReply> {
  const { intake } = door;
  const query = KeyQuery.safeParse(request.query);
  const key = query.success ? IdempotencyKey.safeParse(query.data.idempotencyKey) : undefined;
  if (key?.success !== true) return deny(request, reply, 'bad-idempotency-key');
  const push = { registry: intake.registry.name, principal: principal.id, key: key.data };
  const known = await lookUpKey(intake, push);
  if (known === 'arriving') return reply.send({ state: 'receiving' });
  const found = known === undefined ? undefined : await findFiling(intake.pool, known.filing);
  if (known === undefined || found === undefined) return deny(request, reply, 'no-push');
  return reply.send(statusOf(await waitAsPreferred(intake, found, request, reply), known.repeated));
}

async function outcomeOf(door: Door, params: unknown): Promise<Outcome | undefined> {
  const found = await ownFiling(door, params);
  return found === undefined ? undefined : storedOutcome(door.intake.pool, found, false);
}

/** `GET /filings/:filing/receipt`: the receipt or the refusal, as the push would answer it. */
export async function askReceipt({ door, request, reply }: DoorRequest): Promise<FastifyReply> {
  const outcome = await outcomeOf(door, request.params);
  return outcome === undefined ? deny(request, reply, 'no-receipt') : sendOutcome(reply, outcome);
}

/** `GET /filings/:filing/receipt.csv`: the same as a table. */
export async function askReceiptTable({ door, request, reply }: DoorRequest): Promise<FastifyReply> {
  const outcome = await outcomeOf(door, request.params);
  if (outcome === undefined) return deny(request, reply, 'no-receipt');
  return reply
    .code(outcome.kind === 'refused' ? 422 : 200)
    .type('text/csv; charset=utf-8')
    .send(Readable.from(receiptCsv(outcome)));
}
