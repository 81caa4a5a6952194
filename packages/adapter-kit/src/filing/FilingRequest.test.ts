import { expect, test } from 'vitest';
import { type FilingRequest, settleRequest } from './FilingRequest.ts';

const settle = (said: Partial<FilingRequest>) =>
  settleRequest(
    {
      fileName: 'list.csv',
      asOf: undefined,
      restate: false,
      check: false,
      replaces: undefined,
      door: 'push',
      filer: 'f',
      ...said,
    },
    'trial',
    '2026-11-24',
  );

test('the date is what was given, else what the name says, else the day of receipt', () => {
  expect(settle({ asOf: '2026-06-30', fileName: 'a@2026-05-31.csv' })).toMatchObject({
    asOf: '2026-06-30',
    asOfFrom: 'asof',
  });
  expect(settle({ fileName: '名录@2026-05-31.csv' })).toMatchObject({ asOf: '2026-05-31', asOfFrom: 'asof' });
  expect(settle({})).toMatchObject({ asOf: '2026-11-24', asOfFrom: 'receipt' });
  expect(settle({ asOf: '2026-11-24' })).toMatchObject({ kind: 'settled' });
});

test.each<[string, Partial<FilingRequest>, string]>([
  ['a day that is none', { asOf: '2026-02-30' }, 'as-of-unreadable'],
  ['a day to come', { asOf: '2026-11-25' }, 'as-of-in-future'],
  ['a day to come in the name', { fileName: 'a@2027-01-01.csv' }, 'as-of-in-future'],
  ['a path', { fileName: '../a.csv' }, 'file-name'],
  ['another ending', { fileName: 'a.pdf' }, 'file-name'],
  ['a document', { fileName: 'a.docx' }, 'file-name'],
  ['a correction of nothing', { replaces: 'trial-1' }, 'replaces-unknown'],
  ['a correction of another registry', { replaces: 'civil-affairs-1#2' }, 'replaces-unknown'],
])('%s is refused', (_, said, code) => {
  expect(settle(said)).toMatchObject({ kind: 'refused', code });
});

test.each(['a.XLSX', 'a.json', 'a.ndjson', 'a@2026-06-30.jsonl', 'a.txt'])('%s may be filed', (fileName) => {
  expect(settle({ fileName })).toMatchObject({ kind: 'settled' });
});

test('a correction names a line of the same registry', () => {
  expect(settle({ replaces: 'trial-1#7' })).toMatchObject({ kind: 'settled' });
});
