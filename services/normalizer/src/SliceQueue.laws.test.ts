import type { LogSlice } from '@liandong/index-store/apply';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSliceQueue } from './SliceQueue.ts';

function slice(from: number, events: number): LogSlice {
  const entries = Array.from({ length: events }, (_, at) => ({ offset: from + at, event: {} as never }));
  return { topic: 't', partition: 0, from, next: from + events, entries, clusterId: 'c', firstMessage: '' };
}

const eventsOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
const sizes = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 20 });

/** Lets everyone go on who can. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('slices come out whole and in order, while no more waits than the capacity and one slice', async () => {
  await fc.assert(
    fc.asyncProperty(
      sizes,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 8 }),
      async (lengths, capacity, batch) => {
        const queue = createSliceQueue(capacity);
        const slices = lengths.map((events, at) => slice(at * 10, events));
        const added: number[] = [];
        const adding = (async () => {
          for (const each of slices) {
            added.push(each.entries.length);
            await queue.add(each);
          }
        })();
        const taken: LogSlice[] = [];
        while (taken.length < slices.length) {
          await settled();
          const waiting = added.slice(taken.length);
          expect(eventsOf(waiting.slice(0, -1))).toBeLessThanOrEqual(capacity);
          const some = await queue.take(batch, 1_000);
          expect(some.length).toBeGreaterThan(0);
          if (some.length > 1)
            expect(eventsOf(some.map(({ entries }) => entries.length))).toBeLessThanOrEqual(batch);
          taken.push(...some);
        }
        await adding;
        expect(taken).toEqual(slices);
      },
    ),
    { numRuns: 200 },
  );
});

test('whoever adds to a full queue waits until something was taken', async () => {
  const queue = createSliceQueue(2);
  await queue.add(slice(0, 2));
  let added = false;
  const adding = queue.add(slice(2, 1)).then(() => {
    added = true;
  });
  await Promise.resolve();
  expect(added).toBe(false);
  expect(await queue.take(2, 0)).toEqual([slice(0, 2)]);
  await adding;
  expect(await queue.take(2, 0)).toEqual([slice(2, 1)]);
});

test('whoever takes from an empty queue waits for the first slice, at most so long', async () => {
  const queue = createSliceQueue(2);
  const taking = queue.take(5, 60_000);
  await queue.add(slice(0, 1));
  expect(await taking).toEqual([slice(0, 1)]);
  expect(await queue.take(5, 1)).toEqual([]);
});

test('closing lets everyone go on', async () => {
  const full = createSliceQueue(1);
  const adding = full.add(slice(0, 5));
  full.close();
  await adding;
  await full.add(slice(5, 5));
  const empty = createSliceQueue(1);
  const taking = empty.take(1, 60_000);
  empty.close();
  expect(await taking).toEqual([]);
  expect(await empty.take(1, 60_000)).toEqual([]);
});
