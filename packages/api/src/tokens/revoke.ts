import { revokeToken } from '@liandong/access-store';
import { RevokeToken } from '@liandong/contracts/api';
import { apiError } from '../errors.ts';
import { procedureFor } from '../procedure.ts';

/** Ends a principal's tokens at once. An operator cannot end its own: somebody must be left who can make another. */
export const revoke = procedureFor('tokens.manage')
  .input(RevokeToken)
  .mutation(async ({ ctx: { hub, principal }, input }): Promise<{ readonly id: string }> => {
    if (input.id === principal.id) throw apiError('conflict', '不能吊销正在使用的令牌。');
    const outcome = await revokeToken(hub.access, input.id);
    if (outcome.kind === 'not-found') throw apiError('not-found');
    return { id: input.id };
  });
