import { z } from 'zod';
import { KeptState } from './filings.ts';
import { RefusalReason } from './Receipt.ts';

/** Where a filing stands, as the intake door answers it. Holds nothing of the file. */
export const FilingStatus = z.object({
  filing: z.string().describe('the filing’s id, <registry>-<sequence>'),
  state: KeptState.describe(
    'spooled: whole and durable on the hub’s disk; publishing: its rows are being read and published; acknowledged: every in-sync replica has its events; refused: nothing of it was filed',
  ),
  receivedAt: z.string().describe('when it was whole, ISO 8601 in UTC'),
  acknowledgedAt: z.string().nullable().describe('when it got its receipt'),
  repeated: z
    .boolean()
    .optional()
    .describe('in the answer to a push: the same bytes had been filed before, this is that filing'),
  refusal: RefusalReason.optional().describe('why it was refused as a whole'),
  links: z.object({
    self: z.string().describe('path of this status'),
    receipt: z.string().describe('path of the receipt, or of the refusal; 404 until there is one'),
  }),
});
export type FilingStatus = z.infer<typeof FilingStatus>;

/** A push whose bytes still arrive; known by its Idempotency-Key only. */
export const ArrivingPush = z.object({ state: z.literal('receiving') });
export type ArrivingPush = z.infer<typeof ArrivingPush>;

/** The door’s answer where it is no outcome: a stable code, and in Chinese what to do. */
export const DoorError = z.object({ code: z.string(), message: z.string() });
export type DoorError = z.infer<typeof DoorError>;
