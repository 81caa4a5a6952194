import { z } from 'zod';

/** How fresh the index is for a registry. */
export const RegistryFreshness = z.object({
  name: z.string(),
  /** Events in the log that the index has not taken yet. */
  lag: z.int(),
  /** When the newest filing was acknowledged; null where none was. */
  newest: z.string().nullable(),
  /** Rows in quarantine. */
  rejected: z.int(),
});
export type RegistryFreshness = z.infer<typeof RegistryFreshness>;

export const HubStatus = z.object({
  api: z.string(),
  brokers: z.string(),
  database: z.string(),
  generation: z.int(),
  /** True where the log is taken in to its end and nothing waits to be folded anew. */
  idle: z.boolean(),
  registries: z.array(RegistryFreshness),
});
export type HubStatus = z.infer<typeof HubStatus>;
