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

/** What one look of `liandong doctor` found. */
export const DoctorFinding = z.object({
  /** Stable, for programs; docs/operations.md lists them. */
  code: z.string(),
  /** `error`: something is wrong; `warning`: it will be, or somebody should know. */
  level: z.enum(['ok', 'warning', 'error']),
  /** What was looked at: a topic, a registry, a file, an address. */
  subject: z.string(),
  /** What was found, in Chinese. */
  message: z.string(),
  /** What to do, in Chinese; empty where all is well. */
  remedy: z.string(),
});
export type DoctorFinding = z.infer<typeof DoctorFinding>;

/** What the hub finds when it looks at itself. */
export const DoctorReport = z.object({
  /** The clock of the API's machine, ISO 8601, to be held against the caller's. */
  now: z.string(),
  findings: z.array(DoctorFinding),
});
export type DoctorReport = z.infer<typeof DoctorReport>;
