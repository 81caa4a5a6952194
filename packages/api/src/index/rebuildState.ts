import { readRequest } from '@liandong/access-store';
import { RebuildState } from '@liandong/contracts/api';
import { apiError } from '../errors.ts';
import { procedureFor } from '../procedure.ts';
import { toRebuildState } from './toRebuildState.ts';

/** How far a rebuild is. */
export const rebuildState = procedureFor('index.rebuild')
  .input(RebuildState.pick({ request: true }))
  .query(async ({ ctx, input }): Promise<RebuildState> => {
    const found = await readRequest(ctx.hub.access, input.request);
    if (found === undefined) throw apiError('not-found');
    return toRebuildState(found);
  });
