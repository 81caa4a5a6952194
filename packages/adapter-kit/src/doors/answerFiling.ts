import { Readable } from 'node:stream';
import type { FilingStatus } from '@liandong/contracts/api';
import type { KeptFiling } from '@liandong/intake-store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { settleWithin } from '../filing/settleWithin.ts';
import type { Outcome } from '../receipt/Outcome.ts';
import { receiptJson } from '../receipt/writeReceipt.ts';
import type { Intake } from '../run/Intake.ts';
import { preferredWait } from './PushRequest.ts';

/** Where a filing stands, for its filer. @param repeated where a push is answered */
export function statusOf(filing: KeptFiling, repeated?: boolean): FilingStatus {
  const self = `/filings/${filing.filing}`;
  return {
    filing: filing.filing,
    state: filing.state,
    receivedAt: filing.receivedAt,
    acknowledgedAt: filing.state === 'acknowledged' ? filing.acknowledgedAt : null,
    ...(repeated === undefined ? {} : { repeated }),
    ...(filing.state === 'refused' ? { refusal: filing.refusal } : {}),
    links: { self, receipt: `${self}/receipt` },
  };
}

async function* disposing(outcome: Outcome, texts: AsyncIterable<string>) {
  try {
    yield* texts;
  } finally {
    if (outcome.kind === 'receipt') await outcome.dispose();
  }
}

/** 200 with the receipt, or 422 with the refusal. */
export function sendOutcome(reply: FastifyReply, outcome: Outcome): FastifyReply {
  return reply
    .code(outcome.kind === 'refused' ? 422 : 200)
    .type('application/json; charset=utf-8')
    .send(Readable.from(disposing(outcome, receiptJson(outcome))));
}

/**
 * Waits for a filing as long as the caller prefers (RFC 7240), is still there, and the process runs; says in the answer how long
 * was granted.
 */
export async function waitAsPreferred(
  intake: Intake,
  filing: KeptFiling,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<KeptFiling> {
  const seconds = preferredWait(request.headers['prefer']);
  if (seconds === undefined) return filing;
  void reply.header('preference-applied', `wait=${seconds}`);
  if (seconds === 0) return filing;
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  const signal = AbortSignal.any([intake.stopping, gone.signal, AbortSignal.timeout(seconds * 1000)]);
  return (await settleWithin(intake, filing.filing, signal)) ?? filing;
}
