import { createHash } from 'node:crypto';

/** A span's address, in hexadecimal as W3C Trace Context writes it: 32 and 16 digits. */
export interface TraceIds {
  readonly traceId: string;
  /** Of the root span. */
  readonly spanId: string;
}

/**
 * The ids of the trace about something: a function of its text alone, so that a process that starts again, and one that knows
 * nothing of the first, find the same trace, and no message has to carry it. SHA-256, which gives no zero ids in
 * practice (https://www.w3.org/TR/trace-context/ forbids them).
 */
export function traceIds(about: string): TraceIds {
  const digest = createHash('sha256').update(`trace ${about}`).digest('hex');
  return { traceId: digest.slice(0, 32), spanId: digest.slice(32, 48) };
}
