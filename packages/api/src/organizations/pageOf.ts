import { type GrantedScope, mayAskForDivision, mayAskForLine } from '@liandong/authority';
import type { ListOrganizations, OrganizationPage } from '@liandong/contracts/api';
import { listOrganizations } from '@liandong/index-store/read';
import type { Hub } from '../context.ts';
import { apiError } from '../errors.ts';
import { toListItem } from './toListItem.ts';

/**
 * A page of the scope's organizations. To name a line or a division that the scope does not touch is forbidden, so
 * that nobody takes an empty list for an answer; one above the scope's own gives what the scope holds of it.
 */
export async function pageOf(
  hub: Hub,
  scope: GrantedScope,
  { cursor, limit, ...filter }: ListOrganizations,
): Promise<OrganizationPage> {
  if (filter.line !== undefined && !mayAskForLine(scope, filter.line)) throw apiError('forbidden');
  if (filter.division !== undefined && !mayAskForDivision(scope, filter.division))
    throw apiError('forbidden');
  const page = await listOrganizations(hub.index, scope, filter, { cursor, limit });
  if (page.kind === 'bad-cursor') throw apiError('bad-input', '翻页位置无效，请从第一页开始。');
  return { items: page.items.map(toListItem), next: page.next };
}
