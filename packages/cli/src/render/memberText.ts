import type { MemberSummary } from '@liandong/contracts/api';
import { textTable } from './textTable.ts';

/** Persons on rosters, and what is to be looked at. */
export function memberText(figures: MemberSummary): string {
  return textTable(
    ['名册党员', '人数'],
    [
      ['全市（每人计一次）', figures.persons],
      ['  正式党员', figures.formal],
      ['  预备党员', figures.probationary],
      ['  流动党员', figures.floating],
      ['列入多个单位名册', figures.severalOrganizations],
      ['多个单位均称组织关系在本单位（待核对）', figures.contradicting],
    ],
  );
}
