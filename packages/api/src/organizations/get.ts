import { GetOrganization, type OrganizationDetail } from '@liandong/contracts/api';
import { getOrganization } from '@liandong/index-store/read';
import { apiError } from '../errors.ts';
import { procedureFor } from '../procedure.ts';
import { fieldLabel } from './fieldLabel.ts';
import { toListItem } from './toListItem.ts';

/** One organization with its records, and who says so of every field; outside of the scope it is not found. */
export const get = procedureFor('organizations.read')
  .input(GetOrganization)
  .query(async ({ ctx, input }): Promise<OrganizationDetail> => {
    const found = await getOrganization(ctx.hub.index, ctx.scope, input);
    if (found === undefined) throw apiError('not-found');
    return {
      organization: toListItem(found.organization),
      records: found.records.map(({ recordId, registry, kind, keyscheme, key }) => ({
        recordId,
        registry,
        kind,
        keyscheme,
        key,
      })),
      fields: found.fields.map((field) => ({
        ...field,
        label: fieldLabel(field.field),
        others: [...field.others],
      })),
      facts: [...found.facts],
      partyOrganizations: [...found.partyOrganizations],
    };
  });
