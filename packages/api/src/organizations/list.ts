import { ListOrganizations, type OrganizationPage } from '@liandong/contracts/api';
import { procedureFor } from '../procedure.ts';
import { pageOf } from './pageOf.ts';

/** The organizations of the caller's scope that match, a page at a time. */
export const list = procedureFor('organizations.read')
  .input(ListOrganizations)
  .query(({ ctx, input }): Promise<OrganizationPage> => pageOf(ctx.hub, ctx.scope, input));
