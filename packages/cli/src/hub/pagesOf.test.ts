import { expect, test } from 'vitest';
import { pagesOf } from './pagesOf.ts';

test('all pages come in order, each asked for once, with the cursor of the one before', async () => {
  const asked: (string | undefined)[] = [];
  const items: number[] = [];
  const list = pagesOf(({ cursor, limit }) => {
    expect(limit).toBe(1000);
    asked.push(cursor);
    const at = Number(cursor ?? 0);
    return Promise.resolve({ items: [at, at + 1], next: at < 4 ? String(at + 2) : null });
  });
  for await (const item of list) items.push(item);
  expect(items).toEqual([0, 1, 2, 3, 4, 5]);
  expect(asked).toEqual([undefined, '2', '4']);
});
