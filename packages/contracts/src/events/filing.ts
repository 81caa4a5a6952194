import { z } from 'zod';
import {
  CalendarDate,
  eventType,
  lineAttributes,
  MappingVersion,
  numberedAttributes,
  Sequence,
} from './Envelope.ts';

const ofFiling = { registry: z.string(), filing: z.string() };
const target = z.object({ filing: z.string(), filingsequence: Sequence, reason: z.string() });

/** A filing was taken in; stored before its first event is published. */
export const FilingOpened = z.object({
  ...numberedAttributes,
  ...ofFiling,
  type: z.literal(eventType('filing.opened')),
  data: z.object({
    filingsequence: Sequence,
    /** SHA-256 of the bytes as filed, in hexadecimal. */
    digest: z.string(),
    bytes: z.int().min(0),
    layout: z.string(),
    mappingversion: MappingVersion,
    asof: CalendarDate,
    door: z.string(),
    filer: z.string(),
    /** The filing whose bytes it states again on purpose, if it does. */
    restates: z.string().optional(),
  }),
});

/** Every in-sync replica has the filing's events. accepted + warned + rejected = rows. */
export const FilingCompleted = z.object({
  ...numberedAttributes,
  ...ofFiling,
  type: z.literal(eventType('filing.completed')),
  data: z.object({
    filingsequence: Sequence,
    digest: z.string(),
    rows: z.int().min(0),
    accepted: z.int().min(0),
    warned: z.int().min(0),
    rejected: z.int().min(0),
    events: z.int().min(0),
  }),
});

/** The filing counts no longer. Of several withdrawals and reinstatements the highest number holds. */
export const FilingWithdrawn = z.object({
  ...numberedAttributes,
  ...ofFiling,
  type: z.literal(eventType('filing.withdrawn')),
  data: target,
});
export const FilingReinstated = z.object({
  ...numberedAttributes,
  ...ofFiling,
  type: z.literal(eventType('filing.reinstated')),
  data: target,
});

/**
 * A filing's readings above this mapping version count no longer; `null` lifts the ceiling. Of several the highest
 * number holds, so each is undone by another.
 */
export const MappingReverted = z.object({
  ...numberedAttributes,
  ...ofFiling,
  type: z.literal(eventType('mapping.reverted')),
  data: target.extend({ mappingversion: z.int().min(0).max(99_999).nullable() }),
});

/** A line was read anew by a newer mapping; always sent, also when the new reading says nothing. Ordinal 0. */
export const LineRemapped = z.object({
  ...lineAttributes,
  type: z.literal(eventType('line.remapped')),
  data: z.object({}),
});
