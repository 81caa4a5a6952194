import { expect, test } from 'vitest';
import { activeVersion, type LineReference, livenessOf } from './voids.ts';

const at = (filingSequence: number, line = 2): LineReference => ({ registry: 'r', filingSequence, line });

/** A world of these corrections (by → target) in which every line was read once. */
function worldOf(edges: readonly (readonly [LineReference, LineReference])[]) {
  const key = (line: LineReference) => `${line.filingSequence} ${line.line}`;
  const [replacers, targets] = [new Map<string, LineReference[]>(), new Map<string, LineReference[]>()];
  for (const [by, target] of edges) {
    replacers.set(key(target), [...(replacers.get(key(target)) ?? []), by]);
    targets.set(key(by), [...(targets.get(key(by)) ?? []), target]);
  }
  return {
    withdrawn: () => false,
    ceiling: () => null,
    versions: () => [1],
    replacers: (line: LineReference) => replacers.get(key(line)) ?? [],
    targets: (line: LineReference) => targets.get(key(line)) ?? [],
  };
}

test('a filing of thousands of lines that all correct one, as `push --replaces` makes it, can be judged', () => {
  const lines = Array.from({ length: 3_000 }, (_, number) => at(2, number + 2));
  const liveness = livenessOf(worldOf(lines.map((line) => [line, at(1)])));
  expect(lines.filter((line) => liveness(line) !== undefined)).toEqual([at(2, 3_001)]);
  expect(liveness(at(1))).toBeUndefined();
});

test('a line that was corrected again and again can be judged', () => {
  const chain = Array.from({ length: 20_000 }, (_, number) => at(number + 1));
  const liveness = livenessOf(
    worldOf(chain.slice(1).map((by, number) => [by, chain[number] as LineReference])),
  );
  // The last counts, so the one before does not, and what that one corrected counts again.
  expect(chain.slice(-4).map(liveness)).toEqual([undefined, 1, undefined, 1]);
  expect(liveness(at(2))).toBe(1);
});

test('a correction of its own filing or of a later one corrects nothing', () => {
  const liveness = livenessOf(
    worldOf([
      [at(1, 3), at(1, 2)],
      [at(1, 4), at(2, 2)],
    ]),
  );
  expect([at(1, 2), at(1, 3), at(1, 4), at(2, 2)].map(liveness)).toEqual([1, 1, 1, 1]);
});

test('the newest reading below the ceiling counts', () => {
  expect(activeVersion([1, 3, 2], null)).toBe(3);
  expect(activeVersion([1, 3, 2], 2)).toBe(2);
  expect(activeVersion([1], 0)).toBeUndefined();
  expect(activeVersion([], null)).toBeUndefined();
});
