import { type GrantedScope, mayAskForDivision, mayAskForLine } from '@liandong/authority';
import type { ChangesPage } from '@liandong/contracts/api';
import { readCoverageChanges } from '@liandong/index-store/read';
import type { Hub } from '../context.ts';
import { apiError } from '../errors.ts';
import { toCoverageChange } from './toCoverageChange.ts';

interface ChangesAsked {
  readonly division?: string | undefined;
  readonly line?: string | undefined;
}

/** To name a line or a division that the scope does not touch is forbidden, as it is for lists. */
export function refuseBeyond(scope: GrantedScope, { division, line }: ChangesAsked): void {
  if (line !== undefined && !mayAskForLine(scope, line)) throw apiError('forbidden');
  if (division !== undefined && !mayAskForDivision(scope, division)) throw apiError('forbidden');
}

/** A page of the changes of the scope's list after a cursor; `passed` counts the changes of anybody that were looked at. */
export async function changesAfter(
  hub: Hub,
  scope: GrantedScope,
  asked: ChangesAsked,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<ChangesPage & { readonly passed: number }> {
  const read = await readCoverageChanges(hub.index, scope, asked, page);
  if (read.kind === 'cursor-gone') throw apiError('cursor-gone');
  if (read.kind === 'bad-cursor') throw apiError('bad-input', '游标无效，请不带游标取一个新游标。');
  const { next, complete, passed } = read;
  return { items: read.changes.map(toCoverageChange), next, complete, passed };
}
