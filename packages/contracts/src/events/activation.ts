import { z } from 'zod';
import { CoverageRules } from '../coverage/CoverageRules.ts';
import { Authorship } from './decision.ts';
import { CalendarDate, eventType, numberedAttributes } from './Envelope.ts';

/**
 * A rule set comes into force by being in the log; of several the highest number holds. Its content travels in the
 * event, so that the index is a function of the log alone (docs/decisions/0003).
 */
export const RulesActivated = z.object({
  ...numberedAttributes,
  type: z.literal(eventType('rules.activated')),
  data: z.object({ ...Authorship.shape, digest: z.string(), rules: CoverageRules }),
});

/** An edition of the divisions comes into force; `content` is its JSON lines, gzipped, in base64. */
export const DivisionsActivated = z.object({
  ...numberedAttributes,
  type: z.literal(eventType('divisions.activated')),
  data: z.object({
    ...Authorship.shape,
    /** SHA-256 of the content before compression, in hexadecimal. */
    digest: z.string(),
    city: z.string().regex(/^\d{6}$/),
    edition: z.string(),
    asof: CalendarDate,
    content: z.base64(),
  }),
});
