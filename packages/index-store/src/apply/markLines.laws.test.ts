import type { LineReference } from '@liandong/merge';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { spansOf } from './markLines.ts';

const drawnLines: fc.Arbitrary<LineReference[]> = fc.array(
  fc.record({
    registry: fc.constantFrom('a', 'b'),
    filingSequence: fc.integer({ min: 1, max: 3 }),
    line: fc.oneof(fc.integer({ min: 2, max: 400 }), fc.integer({ min: 2, max: 1_000_000 })),
  }),
);

test('spans hold every line, and little else', () => {
  fc.assert(
    fc.property(drawnLines, (lines) => {
      const spans = spansOf(lines);
      for (const line of lines) {
        const holding = spans.filter(
          (span) =>
            span.registry === line.registry &&
            span.filingSequence === line.filingSequence &&
            span.from <= line.line &&
            line.line <= (span.to ?? 0),
        );
        expect(holding.length).toBe(1);
      }
      const held = spans.reduce((sum, { from, to }) => sum + (to ?? 0) - from + 1, 0);
      expect(held).toBeLessThanOrEqual(100 * lines.length);
      expect(spans.length).toBeLessThanOrEqual(lines.length);
    }),
  );
});
