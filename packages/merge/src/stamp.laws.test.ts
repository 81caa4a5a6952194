import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { packStamp, parseStamp, type StampParts } from './stamp.ts';

const effectiveTime = fc.oneof(
  fc.constantFrom('2026-01-09', '2026-01-10', '2026-01-10T00:00:00+08:00', '2026-01-10T23:59:59+08:00'),
  fc.stringMatching(/^20\d\d-0\d-1\d(T1\d:2\d:3\d\+08:00)?$/),
);
/** Small numbers that meet, and numbers up to the bounds of contracts. */
const upTo = (max: number) => fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max }));
const parts: fc.Arbitrary<StampParts> = fc.record({
  effectiveTime,
  filingSequence: upTo(2_147_483_647),
  line: upTo(99_999_999),
  mappingVersion: upTo(99_999),
  ordinal: upTo(9_999),
});

/** The order as events.md states it; a date comes before every time of its day. */
function compare(a: StampParts, b: StampParts): number {
  if (a.effectiveTime !== b.effectiveTime) return a.effectiveTime < b.effectiveTime ? -1 : 1;
  return (
    a.filingSequence - b.filingSequence ||
    a.line - b.line ||
    a.mappingVersion - b.mappingVersion ||
    a.ordinal - b.ordinal
  );
}

test('the bytewise order of stamps is the total order of statements', () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const [left, right] = [packStamp(a), packStamp(b)];
      const bytewise = Buffer.compare(Buffer.from(left), Buffer.from(right));
      expect(bytewise).toBe(Math.sign(compare(a, b)));
      expect(left < right).toBe(bytewise < 0);
    }),
    { numRuns: 1000 },
  );
});

test('a packed stamp gives its parts back', () => {
  fc.assert(
    fc.property(parts, (at) => {
      expect(parseStamp(packStamp(at))).toEqual(at);
    }),
  );
});
