import type { AccessPool } from '@liandong/access-store';
import type { Principal } from '@liandong/contracts/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Intake } from '../run/Intake.ts';
import type { Arrivals } from './arrivals.ts';
import { type DoorErrorCode, doorErrors, retryAfterSeconds } from './doorErrors.ts';

/** What the door by which departments push works with. */
export interface Door {
  readonly intake: Intake;
  readonly access: AccessPool;
  readonly arrivals: Arrivals;
  /** How many filings of one principal may be under way. */
  readonly filingsAtOnce: number;
}

/** A request of a department that may ask. */
export interface DoorRequest {
  readonly door: Door;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly principal: Principal;
}

/**
 * Answers before the whole body was read. What still comes is read and dropped, since a client that has its connection closed under
 * its hands may never read the answer; one that waited for `100 Continue` sends nothing any more.
 */
export function dropBody(request: FastifyRequest, reply: FastifyReply): void {
  if (request.raw.complete) return;
  if (expectsContinue(request)) void reply.header('connection', 'close');
  request.raw.resume();
}

/** Does the client send its body only when it is told to (RFC 9110 10.1.1)? */
export function expectsContinue(request: FastifyRequest): boolean {
  return request.headers.expect?.toLowerCase() === '100-continue';
}

/** Answers with an error of the table, at once. */
export function deny(request: FastifyRequest, reply: FastifyReply, code: DoorErrorCode): FastifyReply {
  const { status, message } = doorErrors[code];
  dropBody(request, reply);
  const wait = retryAfterSeconds[code];
  if (wait !== undefined) void reply.header('retry-after', String(wait));
  return reply.code(status).send({ code, message });
}
