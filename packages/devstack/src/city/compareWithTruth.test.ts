import type { LiandongClient } from '@liandong/client';
import type { OrganizationListItem } from '@liandong/contracts/api';
import { type TrueOrganization, truthOf } from '@liandong/simulator';
import { expect, test } from 'vitest';
import { compareWithTruth } from './compareWithTruth.ts';
import { syntheticCity } from './syntheticCity.ts';

const city = await syntheticCity({ seed: 3, organizations: 300, asOf: '2026-06-30' });

/** A list as the API gives it, where the index holds the true city. */
function rightItems(): OrganizationListItem[] {
  return [...truthOf(city)].map(itemOf);
}

function itemOf({
  roster,
  membersFormal,
  membersTotal,
  codeFault,
  ...known
}: TrueOrganization): OrganizationListItem {
  const { code, name, kind, division, status, reason, registrationStatus, staff } = known;
  return {
    organizationId: code,
    code,
    name,
    kind,
    division,
    status,
    reason,
    registrationStatus,
    staff,
    line: '',
    divisionName: '',
    since: '',
    rules: '',
    members: membersFormal ?? membersTotal,
    rosterFormal: roster?.formal ?? null,
    rosterProbationary: roster?.probationary ?? null,
    rosterElsewhere: roster?.elsewhere ?? null,
    rosterFloating: roster?.floating ?? null,
    review: codeFault === null ? [] : [`uscc-${codeFault}`],
  } as OrganizationListItem;
}

/** An API that lists these in two pages. */
function listing(items: readonly OrganizationListItem[]): LiandongClient {
  const query = ({ cursor }: { cursor?: string }) =>
    Promise.resolve(
      cursor === undefined ? { items: items.slice(0, 9), next: '9' } : { items: items.slice(9), next: null },
    );
  return { organizations: { list: { query } } } as unknown as LiandongClient;
}

test('an index that is as the city is differs in nothing', async () => {
  const { compared, differing, others } = await compareWithTruth(listing(rightItems()), city);
  expect([compared, differing, others]).toEqual([rightItems().length, 0, 0]);
});

test('one person too many, one organization too few, one that is nowhere: each is found', async () => {
  const [first, , ...rest] = rightItems() as [
    OrganizationListItem,
    OrganizationListItem,
    ...OrganizationListItem[],
  ];
  const wrong = { ...first, rosterFormal: (first.rosterFormal ?? 0) + 1 };
  const { differing, differences, others } = await compareWithTruth(
    listing([wrong, ...rest, { ...first, code: 'nowhere' }]),
    city,
  );
  expect([differing, others]).toEqual([2, 1]);
  expect(differences.map(({ indexed }) => indexed?.rosterFormal)).toEqual([wrong.rosterFormal, undefined]);
});
