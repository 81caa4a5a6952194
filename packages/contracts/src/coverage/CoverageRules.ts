import { z } from 'zod';

/**
 * A dated rule set of coverage: which line an organization belongs to, what is in the base, when an organization
 * of its own is due. Committees, thresholds and evidence are data of a city; see docs/rules.md.
 */
export const CoverageRules = z.object({
  /** Name and date of the rule set, as printed on lists. */
  version: z.string().min(1),
  /** The lines 条, the first that matches wins: all named conditions must hold. */
  lines: z.array(
    z.object({
      code: z.string().regex(/^[a-z][a-z0-9-]*$/),
      label: z.string(),
      kinds: z.array(z.string()).optional(),
      /** Prefixes of GB/T 4754-2017 codes. */
      industries: z.array(z.string()).optional(),
      /** Fields of which one must be stated, `internetCategory`. */
      states: z.array(z.string()).optional(),
    }),
  ),
  base: z.object({
    /** Registration statuses (GB/T 36104-2018) that put a unit out as deregistered, or as not operating. */
    deregistered: z.array(z.string()),
    notOperating: z.array(z.string()),
    /** Statuses under which operation must be verified on the spot. */
    unsettled: z.array(z.string()),
    /** Ownerships that are not this list's business. */
    stateOwned: z.array(z.string()),
    /** Kinds whose ownership must be known; for others the kind says it. */
    ownershipDecides: z.array(z.string()),
    /** Endings of names that mark a branch 分支机构. */
    branchSuffixes: z.array(z.string()),
    /** Minimum staff for kinds; `evidence` says which count decides: the first kind that has one, its newest. */
    staff: z.array(
      z.object({ kinds: z.array(z.string()), minimum: z.int().min(0), evidence: z.array(z.string()) }),
    ),
  }),
  /** From how many formal members an organization of its own is due (支部工作条例 art. 4: three). */
  formalMembers: z.int().min(1),
});
export type CoverageRules = z.infer<typeof CoverageRules>;
