import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LinkableRecord, linkRecords } from './linkRecords.ts';

const drawn = fc
  .array(
    fc.record({
      uscc: fc.option(fc.constantFrom('U1', 'U2', 'U3'), { nil: undefined }),
      registrationNumbers: fc.uniqueArray(fc.constantFrom('n1', 'n2', 'n3', 'n4', 'n5'), { maxLength: 2 }),
    }),
    { maxLength: 10 },
  )
  .map((drawnRecords) =>
    drawnRecords.map(
      ({ uscc, registrationNumbers }, at): LinkableRecord => ({
        recordId: `r${at}`,
        registrationNumbers,
        ...(uscc === undefined ? {} : { uscc }),
      }),
    ),
  );

const idsOf = (clusters: readonly (readonly LinkableRecord[])[]): string[][] =>
  clusters.map((cluster) => cluster.map((record) => record.recordId));

/**
 * The rule word for word, by relabelling until nothing changes: islands are records without a USCC that hang together
 * by numbers that at most one USCC claims; an island goes to the one USCC that its numbers lead to.
 */
function naive(records: readonly LinkableRecord[]): string[][] {
  const claimants = (number: string) =>
    new Set(
      records
        .filter((r) => r.uscc !== undefined && r.registrationNumbers.includes(number))
        .map((r) => r.uscc),
    );
  const links = (a: LinkableRecord, b: LinkableRecord) =>
    a.registrationNumbers.some((n) => b.registrationNumbers.includes(n) && claimants(n).size < 2);
  const label = new Map(records.map((record) => [record, record.uscc ?? record.recordId]));
  const islanders = records.filter((record) => record.uscc === undefined);
  for (const _ of records)
    for (const a of islanders)
      for (const b of islanders)
        if (links(a, b)) {
          const [one, other] = [label.get(a) as string, label.get(b) as string];
          label.set(a, one < other ? one : other);
        }
  for (const island of new Set(islanders.map((record) => label.get(record)))) {
    const members = islanders.filter((record) => label.get(record) === island);
    const usccs = new Set(
      members
        .flatMap((record) => record.registrationNumbers)
        .map(claimants)
        .filter((claimed) => claimed.size === 1)
        .flatMap((claimed) => [...claimed]),
    );
    if (usccs.size === 1) for (const member of members) label.set(member, [...usccs][0] as string);
  }
  const clusters = [...new Set(label.values())].map((name) =>
    records.filter((record) => label.get(record) === name).map((record) => record.recordId),
  );
  return clusters.map((ids) => ids.sort()).sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1));
}

test('records are linked as the rule says, in whatever order they come', () => {
  const orders = drawn.chain((records) =>
    fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
  );
  fc.assert(
    fc.property(orders, ([records, order]) => {
      expect(idsOf(linkRecords(order))).toEqual(naive(records));
    }),
    { numRuns: 2000 },
  );
});

test('every record is in one cluster, and no cluster has two USCCs', () => {
  fc.assert(
    fc.property(drawn, (records) => {
      const clusters = linkRecords(records);
      expect(idsOf(clusters).flat().sort()).toEqual(records.map((record) => record.recordId).sort());
      for (const cluster of clusters) {
        expect(new Set(cluster.flatMap(({ uscc }) => uscc ?? [])).size).toBeLessThan(2);
      }
    }),
  );
});

test('components can be linked one by one: what shares no identifier changes nothing', () => {
  const apart = (records: readonly LinkableRecord[]): LinkableRecord[] =>
    records.map((r) => ({
      recordId: `s${r.recordId}`,
      registrationNumbers: r.registrationNumbers.map((number) => `other ${number}`),
      ...(r.uscc === undefined ? {} : { uscc: `other ${r.uscc}` }),
    }));
  fc.assert(
    fc.property(drawn, drawn.map(apart), (left, right) => {
      expect(idsOf(linkRecords([...left, ...right]))).toEqual([
        ...idsOf(linkRecords(left)),
        ...idsOf(linkRecords(right)),
      ]);
    }),
  );
});

const record = (recordId: string, registrationNumbers: string[], uscc?: string): LinkableRecord =>
  uscc === undefined ? { recordId, registrationNumbers } : { recordId, registrationNumbers, uscc };

test('a number that two USCCs claim links nothing, not even records that have only it', () => {
  const claimed = [
    record('a', ['n'], 'U1'),
    record('b', ['n'], 'U2'),
    record('c', ['n']),
    record('d', ['n']),
  ];
  expect(idsOf(linkRecords(claimed))).toEqual([['a'], ['b'], ['c'], ['d']]);
});

test('an island whose numbers lead to two USCCs stands alone', () => {
  const torn = [
    record('a', ['n'], 'U1'),
    record('b', ['m'], 'U2'),
    record('c', ['n', 'o']),
    record('d', ['o', 'm']),
  ];
  expect(idsOf(linkRecords(torn))).toEqual([['a'], ['b'], ['c', 'd']]);
});
