import { requestRebuild } from '@liandong/access-store';
import type { RebuildState } from '@liandong/contracts/api';
import { procedureFor } from '../procedure.ts';
import { toRebuildState } from './toRebuildState.ts';

/** Asks a normalizer to build the index anew from the log; followed by `index.rebuildState`. */
export const rebuild = procedureFor('index.rebuild').mutation(
  async ({ ctx }): Promise<RebuildState> =>
    toRebuildState(await requestRebuild(ctx.hub.access, ctx.principal.id)),
);
