import { z } from 'zod';

/**
 * What a caller may do: a department files for its registry; a committee sees its line (within a division, if it
 * is a district's); a territory sees every line within its division; an operator runs the hub.
 */
export const Grant = z.discriminatedUnion('role', [
  z.object({ role: z.literal('department'), registry: z.string().min(1) }),
  z.object({ role: z.literal('committee'), line: z.string().min(1), division: z.string().optional() }),
  z.object({ role: z.literal('territory'), division: z.string().min(1) }),
  z.object({ role: z.literal('operator') }),
]);
export type Grant = z.infer<typeof Grant>;

/** Who calls, with a scope that ends: `until` is the last day it holds. */
export const Principal = z.object({ id: z.string(), label: z.string(), grant: Grant, until: z.iso.date() });
export type Principal = z.infer<typeof Principal>;
