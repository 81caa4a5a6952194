import { z } from 'zod';

/** An opaque place in a list, given by the page before. */
export const Cursor = z.string().max(600);

/** A page is at most 1,000 rows. */
export const PageRequest = z.object({
  cursor: Cursor.optional(),
  limit: z.int().min(1).max(1000).default(100),
});
