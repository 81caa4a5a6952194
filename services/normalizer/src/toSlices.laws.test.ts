import { readFileSync } from 'node:fs';
import { registryTopics } from '@liandong/contracts/events';
import { type Batch, digestMessage, type Message } from '@liandong/event-bus';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSlices } from './toSlices.ts';

const event = readFileSync(
  new URL('../../../packages/contracts/golden/organization.changed.v1.json', import.meta.url),
);
const topic = registryTopics('business-registration').organizations;
const hub = { city: '410300', prefix: '' };
const log = { clusterId: 'cluster', firstMessages: new Map([[`${topic}/0`, 'known']]) };

/** Messages at growing offsets with gaps between them; some of them are no events. Synthetic. */
const drawnBatch: fc.Arbitrary<Batch> = fc
  .tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.array(fc.record({ gap: fc.integer({ min: 0, max: 2 }), good: fc.boolean() }), { maxLength: 12 }),
    fc.integer({ min: 0, max: 1 }),
  )
  .map(([from, drawn, partition]) => {
    let offset = BigInt(from) - 1n;
    const messages = drawn.map(({ gap, good }): Message => {
      offset += BigInt(gap + 1);
      const value = good ? event : Buffer.from('{');
      return { offset, key: Buffer.from('k'), value, headers: {}, timestamp: 0 };
    });
    return { topic, partition, from: BigInt(from), messages, highWatermark: offset + 1n };
  });

test('slices follow on each other without a gap, and together hold every event once', () => {
  fc.assert(
    fc.property(drawnBatch, fc.integer({ min: 1, max: 5 }), (batch, size) => {
      const { slices, dead } = toSlices(batch, hub, log, size);
      const begins = [Number(batch.from), ...slices.map(({ next }) => next)];
      expect(slices.map(({ from }) => from)).toEqual(begins.slice(0, -1));
      expect(slices.length).toBe(Math.ceil(batch.messages.length / size));
      for (const slice of slices) {
        expect(slice).toMatchObject({ topic, partition: batch.partition, clusterId: 'cluster' });
        for (const { offset } of slice.entries)
          expect(offset >= slice.from && offset < slice.next).toBe(true);
      }
      const good = batch.messages.filter(({ value }) => value === event);
      expect(slices.flatMap(({ entries }) => entries.map(({ offset }) => BigInt(offset)))).toEqual(
        good.map(({ offset }) => offset),
      );
      const bad = batch.messages.filter(({ value }) => value !== event);
      expect(dead).toEqual(
        bad.map(({ offset, value }) => {
          const origin = `${topic}/${batch.partition}/${offset}`;
          return { key: origin, value, headers: { cause: 'not-json', origin } };
        }),
      );
      if (batch.messages.length > 0) expect(begins.at(-1)).toBe(Number(batch.messages.at(-1)?.offset) + 1);
    }),
  );
});

test('the slice that begins a partition says itself with which message; others say what was known at start', () => {
  fc.assert(
    fc.property(drawnBatch, fc.integer({ min: 1, max: 5 }), (batch, size) => {
      const { slices } = toSlices(batch, hub, log, size);
      const known = batch.partition === 0 ? 'known' : '';
      for (const slice of slices) {
        expect(slice.firstMessage).toBe(
          slice.from === 0 ? digestMessage(batch.messages[0] as Message) : known,
        );
      }
    }),
  );
});
