import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePlace, encodePlace } from './FeedPlace.ts';

const places = fc.record({
  feed: fc.uuid(),
  transaction: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
  change: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(String),
});

test('a place comes back from its text', () => {
  fc.assert(
    fc.property(places, (place) => {
      expect(decodePlace(encodePlace(place))).toEqual(place);
    }),
  );
});

test('what is no place is none: any text, another version, numbers that PostgreSQL has not', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(decodePlace(text)).toBeUndefined();
    }),
  );
  const feed = '00000000-0000-4000-8000-000000000000';
  const bad = [
    `2 ${feed} 1 1`,
    `1 ${feed} ${2n ** 64n} 1`,
    `1 ${feed} 1 ${2n ** 63n}`,
    `1 ${feed} 1`,
    `1 x 1 1`,
  ];
  for (const text of [...bad, `1 ${feed} 1 1 1`, `1 ${feed} -1 1`])
    expect([text, decodePlace(Buffer.from(text).toString('base64url'))]).toEqual([text, undefined]);
});
