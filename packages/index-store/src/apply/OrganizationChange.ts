import type { OrganizationRow } from '@liandong/contracts/index';

/** An organization before and after; one of them may be missing. */
export interface OrganizationChange {
  readonly before: OrganizationRow | undefined;
  readonly after: OrganizationRow | undefined;
}
