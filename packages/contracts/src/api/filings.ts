import { z } from 'zod';
import { PageRequest } from './paging.ts';
import { Receipt, RefusalReason } from './Receipt.ts';

export const GetFiling = z.object({ filing: z.string().min(1).max(100) });
export const KeptState = z.enum(['spooled', 'publishing', 'acknowledged', 'refused']);

/** A filing's receipt with where it stands; the layout is empty, and counts are 0, until its rows were looked at. */
export const FilingDetail = Receipt.extend({
  state: KeptState,
  /** Where it was refused as a whole. */
  refusal: RefusalReason.optional(),
});
export type FilingDetail = z.infer<typeof FilingDetail>;

/** Rejected rows that wait for a correction; the rows themselves stay sealed. */
export const ListQuarantine = PageRequest.extend({ registry: z.string().optional() });
export const QuarantinePage = z.object({
  items: z.array(
    z.object({
      filing: z.string(),
      registry: z.string(),
      line: z.int(),
      codes: z.array(z.string()),
      fields: z.array(z.string()),
      receivedAt: z.string(),
    }),
  ),
  next: z.string().nullable(),
});
export type QuarantinePage = z.infer<typeof QuarantinePage>;
