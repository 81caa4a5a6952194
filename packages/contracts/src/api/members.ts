import { z } from 'zod';

/** Persons on the rosters 党员名册 of all registries, each once: a figure beside what units declare. */
export const MemberSummary = z.object({
  persons: z.int(),
  formal: z.int(),
  probationary: z.int(),
  floating: z.int(),
  /** On the rosters of more than one organization. */
  severalOrganizations: z.int(),
  /** Whose relation more than one organization claims: rosters that contradict each other. */
  contradicting: z.int(),
});
export type MemberSummary = z.infer<typeof MemberSummary>;
