import type { IncomingMessage } from 'node:http';
import { countUnderWay, type KeptFiling } from '@liandong/intake-store';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { checkRequest } from '../filing/checkRequest.ts';
import { countFile } from '../filing/countOutcome.ts';
import type { FilingRequest } from '../filing/FilingRequest.ts';
import { type ReceivedFile, receiveFile, refuseFile } from '../filing/receiveFile.ts';
import type { Outcome } from '../receipt/Outcome.ts';
import { storedOutcome } from '../receipt/storedReceipt.ts';
import { refused } from '../refusals.ts';
import { sendOutcome, statusOf, waitAsPreferred } from './answerFiling.ts';
import { type Door, type DoorRequest, deny, dropBody, expectsContinue } from './Door.ts';
import type { DoorErrorCode } from './doorErrors.ts';
import { IdempotencyKey, PushQuery, saysJson } from './PushRequest.ts';
import { receiveUnderKey } from './pushKey.ts';

/** The client went away before all was there. */
class BrokenOff extends Error {}

/** The bytes of a body, to its end. @throws BrokenOff */
async function* wholeBody(
  { raw }: { readonly raw: IncomingMessage },
  begin: () => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  begin();
  try {
    // Whoever stops reading half way still answers: the connection must outlive the reading.
    for await (const piece of raw.iterator({ destroyOnReturn: false })) yield piece as Uint8Array;
  } catch (error) {
    throw new BrokenOff('the client went away half way', { cause: error });
  }
  if (!raw.complete) throw new BrokenOff('the client went away half way');
}

type Pushed =
  | { readonly kind: 'checked'; readonly outcome: Outcome }
  | ReceivedFile
  | { readonly kind: 'arriving' };

function sayOf(
  query: z.infer<typeof PushQuery>,
  contentType: string | undefined,
  filer: string,
): FilingRequest {
  const { name, asOf, restate, check, replaces } = query;
  return {
    fileName: name,
    asOf,
    restate: restate === 'true',
    check: check === 'true',
    replaces,
    saidJson: saysJson(contentType),
    door: 'push',
    filer,
  };
}

/** Takes the bytes in, as what they were said to be. */
async function takeIn(
  { intake }: Door,
  said: FilingRequest,
  bytes: AsyncIterable<Uint8Array>,
  key: string | undefined,
): Promise<Pushed> {
  if (said.check) {
    const outcome = await checkRequest(intake, said, bytes);
    return outcome.kind === 'not-json' ? outcome : { kind: 'checked', outcome };
  }
  if (key === undefined) return receiveFile(intake, said, bytes);
  const push = { registry: intake.registry.name, principal: said.filer, key };
  const received = await receiveUnderKey(intake, push, () => receiveFile(intake, said, bytes, push));
  return received ?? { kind: 'arriving' };
}

function failureOf({ intake }: Door, error: unknown): DoorErrorCode {
  if (error instanceof BrokenOff) {
    intake.logger.info('a push broke off; nothing is left of it');
    countFile(intake.metrics, 'push', 'broken-off');
    return 'broken-off';
  }
  intake.logger.error({ err: error }, 'a push could not be received');
  return 'not-received';
}

async function answer(asked: DoorRequest, filing: KeptFiling, repeated: boolean): Promise<FastifyReply> {
  const { door, request, reply } = asked;
  const now = await waitAsPreferred(door.intake, filing, request, reply);
  const outcome = storedOutcome(door.intake.pool, now, repeated);
  if (outcome !== undefined) return sendOutcome(reply, outcome);
  const status = statusOf(now, repeated);
  return reply.code(202).header('location', status.links.self).header('retry-after', '1').send(status);
}

/** `POST /filings`: answers as soon as the bytes are safe, or, where the caller prefers to wait, with what came of them. */
export async function pushFile(asked: DoorRequest): Promise<FastifyReply> {
  const { door, request, reply, principal } = asked;
  const { intake } = door;
  const query = PushQuery.safeParse(request.query);
  if (!query.success) return deny(request, reply, 'bad-request');
  const given = request.headers['idempotency-key'];
  const key = IdempotencyKey.optional().safeParse(given);
  if (!key.success) return deny(request, reply, 'bad-idempotency-key');
  const said = sayOf(query.data, request.headers['content-type'], principal.id);

  const length = request.headers['content-length'];
  if (Number(length ?? 0) > intake.maxFileBytes) {
    dropBody(request, reply);
    const limit = `${Math.round(intake.maxFileBytes / 1024 ** 2)}MB`;
    return sendOutcome(reply, refuseFile(intake, said, refused('too-large', limit), ''));
  }
  if ((await countUnderWay(intake.pool, intake.registry.name, principal.id)) >= door.filingsAtOnce)
    return deny(request, reply, 'too-many-filings');
  const arrival = await door.arrivals.enter(length === undefined ? undefined : Number(length));
  if (arrival.kind !== 'entered') return deny(request, reply, arrival.kind);

  const begin = () => {
    if (expectsContinue(request)) reply.raw.writeContinue();
  };
  let pushed: Pushed | { readonly kind: 'failed'; readonly code: DoorErrorCode };
  try {
    pushed = await takeIn(door, said, wholeBody(request, begin), key.data);
  } catch (error) {
    pushed = { kind: 'failed', code: failureOf(door, error) };
  } finally {
    arrival.leave();
  }
  if (pushed.kind === 'failed') return deny(request, reply, pushed.code);
  if (pushed.kind === 'arriving') return deny(request, reply, 'push-arriving');
  if (pushed.kind === 'key-reused') return deny(request, reply, 'idempotency-key-reused');
  if (pushed.kind === 'not-json') return deny(request, reply, 'not-json');
  dropBody(request, reply);
  if (pushed.kind === 'checked') return sendOutcome(reply, pushed.outcome);
  if (pushed.kind === 'refused') return sendOutcome(reply, pushed);
  return answer(asked, pushed.filing, pushed.repeated);
}
