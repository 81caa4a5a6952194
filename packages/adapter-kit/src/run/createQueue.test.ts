import { expect, test } from 'vitest';
import { createQueue } from './createQueue.ts';

/** Pieces of work that end when they are told to. */
function workshop() {
  const started: string[] = [];
  const ends = new Map<string, { readonly resolve: () => void; readonly reject: (error: Error) => void }>();
  return {
    started,
    work: (name: string) => () =>
      new Promise<void>((resolve, reject) => {
        started.push(name);
        ends.set(name, { resolve, reject });
      }),
    end: (name: string) => ends.get(name)?.resolve(),
    fail: (name: string) => ends.get(name)?.reject(new Error(name)),
  };
}

test('so many at once, the others in their order, each name once', async () => {
  const { started, work, end } = workshop();
  const queue = createQueue(2);
  const [a, b, c] = ['a', 'b', 'c', 'd'].map((name) => queue.add(name, work(name)));
  expect(queue.add('c', work('again'))).toBe(c);
  await Promise.resolve();
  expect([started, queue.size()]).toEqual([['a', 'b'], { waiting: 2, working: 2 }]);
  end('b');
  await b;
  await Promise.resolve();
  expect(started).toEqual(['a', 'b', 'c']);
  expect(queue.find('b')).toBeUndefined();
  expect(queue.find('a')).toBe(a);
  end('c');
  await c;
  await Promise.resolve();
  expect(started).toEqual(['a', 'b', 'c', 'd']);
});

test('what fails frees its place, and may be added again', async () => {
  const { started, work, fail, end } = workshop();
  const queue = createQueue(1);
  const failing = queue.add('a', work('a'));
  await Promise.resolve();
  fail('a');
  await expect(failing).rejects.toThrow('a');
  const again = queue.add('a', work('a'));
  await Promise.resolve();
  end('a');
  await again;
  expect(started).toEqual(['a', 'a']);
});

test('closed it starts nothing any more, and waits for what is under way', async () => {
  const { started, work, end } = workshop();
  const queue = createQueue(1);
  void queue.add('a', work('a'));
  void queue.add('b', work('b'));
  await Promise.resolve();
  const closed = queue.close();
  end('a');
  await closed;
  expect(started).toEqual(['a']);
});
