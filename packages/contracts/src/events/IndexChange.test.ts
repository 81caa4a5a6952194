import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findBreaks } from './findBreaks.ts';
import { IndexChange, indexChange } from './IndexChange.ts';

const folder = new URL('../../golden/index/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const messages = readdirSync(folder).filter((name) => !name.startsWith('schema'));
const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

test('there is a golden message of each form', () => {
  const forms = messages.map((name) => Object.keys(IndexChange.parse(JSON.parse(read(name))).data)[0]);
  expect(new Set(forms)).toEqual(new Set(['organization', 'mergedInto', 'withdrawn']));
});

test.each(messages)('%s is accepted today, and made today, to the byte', (name) => {
  const message = IndexChange.parse(JSON.parse(read(name)));
  expect(print(message)).toBe(read(name));
  const [transaction = '', change = ''] = message.sequence.split('-').map((part) => BigInt(part).toString());
  const { feed, subject: organizationId, time, cause = null, data } = message;
  expect(
    print(indexChange({ city: '410300', feed, transaction, change, organizationId, time, cause, data })),
  ).toBe(read(name));
});

test('the schema only gained optional attributes', async () => {
  const today = print(z.toJSONSchema(IndexChange, { io: 'input' }));
  expect(findBreaks(JSON.parse(read('schema.v1.json')), JSON.parse(today)), 'see EVOLUTION.md').toEqual([]);
  await expect(today).toMatchFileSnapshot(new URL('schema.v1.json', folder).pathname);
});

test('of two changes the later has the greater sequence, as text', () => {
  const data = { withdrawn: true } as const;
  const at = (transaction: string, change: string) =>
    indexChange({
      city: '410300',
      feed: '',
      transaction,
      change,
      organizationId: '',
      time: '',
      cause: null,
      data,
    }).sequence;
  expect(at('9', '100') < at('10', '99')).toBe(true);
  expect(at('10', '9') < at('10', '10')).toBe(true);
});
