import type { OrganizationRow } from '@liandong/contracts/index';

/** An organization before and after; one of them may be missing. */
export interface OrganizationChange {
  readonly before: OrganizationRow | undefined;
  readonly after: OrganizationRow | undefined;
  /** Where its records are now, if it is no more and they are anywhere. */
  readonly mergedInto: string | null;
  /** `<filing>#<line>` of the statement that last bore on it; null where rules, divisions or voids did. */
  readonly cause: string | null;
}
