import { z } from 'zod';
import { CoverageRules } from '../coverage/CoverageRules.ts';

/** A digest of records, organizations, coverage and roll-ups: equal for equal sets of events. */
export const IndexDigest = z.object({ digest: z.string(), generation: z.int() });

/** A rebuild is asked for and followed by its request's state. */
export const RebuildState = z.object({
  request: z.int(),
  state: z.enum(['requested', 'running', 'done', 'failed']),
  detail: z.string(),
});
export type RebuildState = z.infer<typeof RebuildState>;

export const ActivateRules = z.object({ rules: CoverageRules, reason: z.string().min(1).max(500) });

/** `content` is the edition's JSON lines: one node a line, `{code, name, level, parent?}`. */
export const ActivateDivisions = z.object({
  city: z.string().regex(/^\d{6}$/),
  edition: z.string().min(1),
  asOf: z.iso.date(),
  content: z.string().max(20_000_000),
  reason: z.string().min(1).max(500),
});

export const Activated = z.object({ number: z.int(), digest: z.string() });
