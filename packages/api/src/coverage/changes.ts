import { type ChangesPage, ListChanges } from '@liandong/contracts/api';
import { procedureFor } from '../procedure.ts';
import { changesAfter, refuseBeyond } from './changesAfter.ts';

/** What entered, left or changed in the caller's list since a cursor; without one, where the changes end now. */
export const changes = procedureFor('coverage.read')
  .input(ListChanges)
  .query(async ({ ctx: { hub, scope }, input }): Promise<ChangesPage> => {
    refuseBeyond(scope, input);
    const { items, next, complete } = await changesAfter(hub, scope, input, input);
    return { items, next, complete };
  });
