import { readsRegistry } from '@liandong/authority';
import { type FilingDetail, GetFiling } from '@liandong/contracts/api';
import { parseFilingId } from '@liandong/contracts/events';
import { getFiling } from '@liandong/intake-store/read';
import { apiError } from '../errors.ts';
import { procedureFor } from '../procedure.ts';

/** A filing's receipt and where it stands. Its id names its registry, so another's is forbidden before it is looked up. */
export const get = procedureFor('filings.read')
  .input(GetFiling)
  .query(async ({ ctx, input }): Promise<FilingDetail> => {
    const parts = parseFilingId(input.filing);
    if (parts === undefined) throw apiError('not-found');
    if (!readsRegistry(ctx.scope, parts.registry)) throw apiError('forbidden');
    const found = await getFiling(ctx.hub.intake, input.filing);
    if (found === undefined) throw apiError('not-found');
    return found;
  });
