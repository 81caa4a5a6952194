import { expect, test } from 'vitest';
import { type SeenFile, settledFiles } from './settledFiles.ts';

const at = new Date(100_000);
const seen = (...files: readonly SeenFile[]) => new Map(files.map((file) => [file.name, file]));
const file = (name: string, size: number, modified: number): SeenFile => ({ name, size, modified });

test('a file is taken only when two scans saw it alike and it is old enough; the oldest first', () => {
  const before = seen(
    file('b', 5, 90_000),
    file('a', 5, 80_000),
    file('grows', 4, 80_000),
    file('touched', 5, 70_000),
    file('young', 5, 99_500),
  );
  const now = seen(
    file('b', 5, 90_000),
    file('a', 5, 80_000),
    file('grows', 5, 80_000),
    file('touched', 5, 80_000),
    file('young', 5, 99_500),
    file('new', 5, 10_000),
  );
  expect(settledFiles(before, now, at, 2_000).map(({ name }) => name)).toEqual(['a', 'b']);
});
