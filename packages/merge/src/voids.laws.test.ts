import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LineReference, type LineWorld, lineKey, livenessOf } from './voids.ts';

/** A line of a small world. Synthetic. */
interface DrawnLine extends LineReference {
  readonly versions: readonly number[];
  readonly targets: readonly LineReference[];
}
interface DrawnWorld {
  readonly lines: readonly DrawnLine[];
  readonly withdrawn: readonly number[];
  readonly ceilings: ReadonlyMap<number, number | null>;
}

const place = fc.record({
  filingSequence: fc.integer({ min: 1, max: 4 }),
  line: fc.integer({ min: 2, max: 4 }),
});
const world: fc.Arbitrary<DrawnWorld> = fc.record({
  lines: fc
    .uniqueArray(
      fc.record({
        at: place,
        versions: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
        targets: fc.uniqueArray(place, { maxLength: 2, selector: (at) => `${at.filingSequence} ${at.line}` }),
      }),
      { maxLength: 9, selector: ({ at }) => `${at.filingSequence} ${at.line}` },
    )
    .map((drawn) =>
      drawn.map(({ at, versions, targets }) => ({
        registry: 'r',
        ...at,
        versions,
        targets: targets.map((target) => ({ registry: 'r', ...target })),
      })),
    ),
  withdrawn: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
  ceilings: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(0, 1, 2, null)), { maxLength: 3 })
    .map((entries) => new Map(entries)),
});

const same = (a: LineReference, b: LineReference) => lineKey(a) === lineKey(b);

function toLineWorld({ lines, withdrawn, ceilings }: DrawnWorld): LineWorld {
  return {
    withdrawn: (line) => withdrawn.includes(line.filingSequence),
    ceiling: (line) => ceilings.get(line.filingSequence) ?? null,
    versions: (line) => lines.find((known) => same(known, line))?.versions ?? [],
    replacers: (line) => lines.filter((by) => by.targets.some((target) => same(target, line))),
    targets: (line) => lines.find((known) => same(known, line))?.targets ?? [],
  };
}

/**
 * Another way to the same answer: suppose that no line is corrected, see who then corrects whom, suppose that instead,
 * and so on. A line's answer rests on later ones alone, so after as many rounds as there are lines nothing moves.
 */
function naive({ lines, withdrawn, ceilings }: DrawnWorld): Map<string, number | undefined> {
  const newest = (line: DrawnLine): number | undefined => {
    if (withdrawn.includes(line.filingSequence)) return undefined;
    const ceiling = ceilings.get(line.filingSequence) ?? null;
    return line.versions.filter((v) => ceiling === null || v <= ceiling).sort((a, b) => b - a)[0];
  };
  const after = (a: LineReference, b: LineReference) =>
    a.filingSequence > b.filingSequence || (a.filingSequence === b.filingSequence && a.line > b.line);
  const corrects = (by: DrawnLine, target: LineReference) =>
    by.filingSequence > target.filingSequence && by.targets.some((named) => same(named, target));
  let answers = new Map(lines.map((line) => [lineKey(line), newest(line)]));
  for (const _ of [...lines, null]) {
    const before = answers;
    answers = new Map(
      lines.map((line) => {
        const beaten = lines.some(
          (by) =>
            before.get(lineKey(by)) !== undefined &&
            (corrects(by, line) ||
              (after(by, line) &&
                line.targets.some((target) => corrects(line, target) && corrects(by, target)))),
        );
        return [lineKey(line), beaten ? undefined : newest(line)];
      }),
    );
  }
  return answers;
}

test('which reading of a line counts is what a fixpoint over all lines says, whoever is asked first', () => {
  const asked = world.chain((drawn) =>
    fc.tuple(fc.constant(drawn), fc.shuffledSubarray([...drawn.lines], { minLength: drawn.lines.length })),
  );
  fc.assert(
    fc.property(asked, ([drawn, order]) => {
      const liveness = livenessOf(toLineWorld(drawn));
      const answers = new Map(order.map((line) => [lineKey(line), liveness(line)]));
      expect(answers).toEqual(new Map(order.map((line) => [lineKey(line), naive(drawn).get(lineKey(line))])));
    }),
    { numRuns: 2000 },
  );
});

test('of lines that correct one target at most one counts', () => {
  fc.assert(
    fc.property(world, (drawn) => {
      const liveness = livenessOf(toLineWorld(drawn));
      for (const target of drawn.lines) {
        const counting = drawn.lines.filter(
          (by) =>
            by.filingSequence > target.filingSequence &&
            by.targets.some((named) => same(named, target)) &&
            liveness(by) !== undefined,
        );
        expect(counting.length).toBeLessThan(2);
        if (counting.length > 0) expect(liveness(target)).toBeUndefined();
      }
    }),
    { numRuns: 500 },
  );
});
