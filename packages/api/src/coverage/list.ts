import { ListCoverage, type OrganizationPage } from '@liandong/contracts/api';
import { pageOf } from '../organizations/pageOf.ts';
import { procedureFor } from '../procedure.ts';

/** The committee's list: the organizations of its scope with their coverage, a page at a time. */
export const list = procedureFor('coverage.read')
  .input(ListCoverage)
  .query(({ ctx, input }): Promise<OrganizationPage> => pageOf(ctx.hub, ctx.scope, input));
