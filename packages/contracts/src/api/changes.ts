import { z } from 'zod';
import { CoverageReason, CoverageStatus } from '../coverage/CoverageStatus.ts';
import { OrganizationListItem } from './organizations.ts';
import { Cursor } from './paging.ts';

const asked = {
  /** At any level, with all below it. */
  division: z.string().optional(),
  line: z.string().optional(),
};

/**
 * What changed in the list since a cursor: one that an earlier page gave, or `start`, before the first change that the
 * hub keeps. Without one the answer is the end of now. Take that first and the list after it: then nothing is missed.
 */
export const ListChanges = z.object({
  ...asked,
  cursor: Cursor.optional(),
  limit: z.int().min(1).max(1000).default(100),
});
export type ListChanges = z.infer<typeof ListChanges>;

/** As `ListChanges`, without end. `lastEventId` is the `next` of the last page that was received, and goes before `cursor`. */
export const FollowChanges = z.object({
  ...asked,
  cursor: Cursor.optional(),
  lastEventId: Cursor.optional(),
});
export type FollowChanges = z.infer<typeof FollowChanges>;

/** A unit as the list showed it on one side of a change. */
export const ChangedUnit = OrganizationListItem.omit({ organizationId: true });
export type ChangedUnit = z.infer<typeof ChangedUnit>;

/**
 * How it came about: the unit is new to the hub (`appeared`), of another division or line than before (`moved`), shown
 * otherwise (`changed`), found to be one with another (`merged`), or spoken of no more (`gone`).
 */
export const HowChanged = z.enum(['appeared', 'moved', 'changed', 'merged', 'gone']);
export type HowChanged = z.infer<typeof HowChanged>;

/**
 * A change of the list that was asked for. What lies outside of the token's scope is null: of a unit that moved out of
 * a territory nothing is said of where it is now.
 */
export const CoverageChange = z.object({
  /** Into the list, out of it, or within it. */
  kind: z.enum(['entered', 'left', 'changed']),
  organizationId: z.string(),
  code: z.string(),
  name: z.string(),
  before: ChangedUnit.nullable(),
  after: ChangedUnit.nullable(),
  why: z.object({
    how: HowChanged,
    status: z.object({ from: CoverageStatus.nullable(), to: CoverageStatus.nullable() }),
    reason: z.object({ from: CoverageReason.nullable(), to: CoverageReason.nullable() }),
    /** Columns of the list in which both sides are known and differ. */
    columns: z.array(z.string()),
    /** `<filing>#<line>` of the newest statement that led to it; null where rules, divisions or a withdrawal did. */
    cause: z.string().nullable(),
    /** The unit that it is one with now, where the scope reaches it. */
    mergedInto: z.string().nullable(),
  }),
  /** When the hub took it in, ISO 8601 in UTC. */
  at: z.string(),
});
export type CoverageChange = z.infer<typeof CoverageChange>;

/** In the order of the changes. A page may be empty and not the last: `complete` says that nothing is left behind it. */
export const ChangesPage = z.object({
  items: z.array(CoverageChange),
  next: Cursor,
  complete: z.boolean(),
});
export type ChangesPage = z.infer<typeof ChangesPage>;
