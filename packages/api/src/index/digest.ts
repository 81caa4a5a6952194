import type { IndexDigest } from '@liandong/contracts/api';
import { digestIndex } from '@liandong/index-store/read';
import type { z } from 'zod';
import { procedureFor } from '../procedure.ts';

/** The digest of the index, equal for equal sets of events, and its generation. */
export const digest = procedureFor('digest.read').query(
  ({ ctx }): Promise<z.infer<typeof IndexDigest>> => digestIndex(ctx.hub.index),
);
