import type { MemberSummary } from '@liandong/contracts/api';
import { summarizeMembers } from '@liandong/index-store/read';
import { apiError } from '../errors.ts';
import { procedureFor } from '../procedure.ts';

/** How many persons the rosters of all registries name. A person lies in no division, so only who sees the whole city may ask. */
export const summary = procedureFor('coverage.read').query(
  async ({ ctx: { hub, scope } }): Promise<MemberSummary> => {
    if (scope.lines !== 'all' || scope.division !== 'all') throw apiError('forbidden');
    return summarizeMembers(hub.index);
  },
);
