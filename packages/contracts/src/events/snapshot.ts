import { z } from 'zod';
import { CalendarDate, eventType, numberedAttributes } from './Envelope.ts';

/** What a complete snapshot speaks of: a registry, kinds of organization, a division, on a date. */
export const SnapshotScope = z.object({
  registry: z.string(),
  kinds: z.array(z.string()).min(1),
  division: z.string(),
  asof: CalendarDate,
});

const attributes = { ...numberedAttributes, registry: z.string(), snapshot: z.string() };

export const SnapshotBegun = z.object({
  ...attributes,
  type: z.literal(eventType('snapshot.begun')),
  data: z.object({ scope: SnapshotScope, filings: z.array(z.string()).optional() }),
});

/** The filer's own count of distinct keys, and their digest: what is complete is decided from these. */
export const SnapshotCompleted = z.object({
  ...attributes,
  type: z.literal(eventType('snapshot.completed')),
  data: z.object({
    scope: SnapshotScope,
    keys: z.int().min(0),
    keydigest: z.string(),
    rejected: z.int().min(0),
  }),
});
