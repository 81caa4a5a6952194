import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileBytes } from '../spool/FileBytes.ts';
import { decodeJson } from './decodeJson.ts';
import { createByteProbe } from './probeBytes.ts';
import type { RowBatch } from './RowBatch.ts';
import type { RawRow } from './splitRows.ts';

/** A file whose pieces are as small as is drawn, so that every cut is tried. */
function inPieces(text: string, size: number): FileBytes {
  const bytes = Buffer.from(text);
  return {
    open: () => Promise.reject(new Error('is read from its beginning')),
    pieces: async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

async function read(text: string, form: 'json' | 'ndjson' = 'json', size = 7) {
  const rows: RawRow[] = [];
  let refusal: RowBatch['refusal'];
  for await (const batch of decodeJson(inPieces(text, size), form)) {
    rows.push(...batch.rows);
    refusal = batch.refusal ?? refusal;
  }
  return { rows, refusal: refusal && { code: refusal.code, detail: refusal.detail } };
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom('"', '\\', '[', ']', '{', '}', ',', ':', '洛', '\n', 'u', '1'),
    maxLength: 8,
  }),
);
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
const object = fc.dictionary(fc.oneof(text, fc.constantFrom('__proto__', 'constructor', '名称')), value, {
  noNullPrototype: true,
  maxKeys: 5,
});
const size = fc.integer({ min: 1, max: 30 });
const inForm = (objects: readonly object[], space: number) => ({
  json: JSON.stringify(objects, undefined, space),
  ndjson: objects.map((row) => `${JSON.stringify(row)}\n`).join(''),
});

function cellOf(found: string | number | boolean | null | undefined): string {
  if (found === null || found === undefined) return '';
  if (typeof found === 'boolean') return found ? '是' : '否';
  return String(found);
}

test('what JSON.parse finds is what the rows hold, in pieces of any size', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(object, { maxLength: 6 }), fc.nat(2), size, async (objects, space, pieces) => {
      const parsed = objects.map((row) => new Map(Object.entries(row)));
      const keys = [...new Set(parsed.flatMap((row) => [...row.keys()]))];
      const expected = parsed
        .map((row, at) => ({ line: at + 2, cells: keys.map((key) => cellOf(row.get(key))) }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
      const sorted = (rows: readonly RawRow[]) => {
        const [heading, ...data] = rows;
        const order = keys.map((key) => heading?.cells.indexOf(key.replaceAll('\0', '')) ?? -1);
        return data
          .filter(({ fault }) => fault === undefined)
          .map(({ line, cells }) => ({ line, cells: order.map((at) => cells[at]) }));
      };
      const hasNul = JSON.stringify(objects).includes('\\u0000');
      fc.pre(!hasNul);
      for (const [form, written] of Object.entries(inForm(objects, space))) {
        const { rows, refusal } = await read(written, form as 'json' | 'ndjson', pieces);
        if (keys.length === 0) expect(refusal?.code).toBe('no-rows');
        else expect(sorted(rows)).toEqual(expected);
      }
    }),
  );
});

test('pieces never change what is found, however broken the text', async () => {
  const broken = fc.string({
    unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', 'a', '1', ' ', '\n'),
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(broken, size, fc.constantFrom('json', 'ndjson'), async (tail, pieces, form) => {
      const written = `${form === 'json' ? '[' : ''}{"a":"b"}${form === 'json' ? ',' : '\n'}${tail}`;
      expect(await read(written, form as 'json', pieces)).toEqual(await read(written, form as 'json', 1000));
    }),
  );
});

test.each([
  [
    '[{"a":1},{"b":"x"}]',
    [
      ['a', 'b'],
      ['1', ''],
      ['', 'x'],
    ],
  ],
  ['{"rows":[{"a":1e3}]}', [['a'], ['1000']]],
  ['[{"a":914103001234567890}]', [['a'], ['9.1410300123456789E+17']]],
  ['[{"a":"\\u6d1b"},{},{"a":"阳"}]', [['a'], ['洛'], ['阳']]],
])('%s', async (written, cells) => {
  expect((await read(written)).rows.map((row) => row.cells)).toEqual(cells);
});

test('an element that cannot be read is one row; those after it keep their numbers', async () => {
  const { rows, refusal } = await read(
    '[{"a":"1"},{"a":1 2},7,{"a":[1,"]"]},{"a":"x","a":"y"},{"a":"\\u0000"},{"a":"8"}]',
  );
  expect(refusal).toBeUndefined();
  expect(rows.map(({ line, fault, cells }) => [line, fault, cells])).toEqual([
    [1, undefined, ['a']],
    [2, undefined, ['1']],
    [3, 'json-unreadable', ['{"a":1 2}']],
    [4, 'json-unreadable', ['7']],
    [5, 'cell-nested', ['[1,"]"]']],
    [6, 'key-repeated', ['x\ny']],
    [7, 'nul-character', ['\0']],
    [8, undefined, ['8']],
  ]);
});

test.each([
  ['[{"a":"1"},{"a":"2"', 'json-broken', '2'],
  ['[{"a":"1"},]', 'json-broken', '2'],
  ['[{"a":"1"}] x', 'json-broken', '2'],
  ['{"rows":[{"a":"1"}],"next":1}', 'json-broken', '2'],
  ['[{"a:1}]', 'json-broken', '1'],
  ['[]', 'no-rows', ''],
  ['[{}]', 'no-rows', ''],
])('%s is refused', async (written, code, detail) => {
  expect((await read(written)).refusal).toEqual({ code, detail });
});

test('nesting of any depth, and an element of any length, take no more memory than a row', async () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const { rows } = await read(`[{"a":${deep}},{"a":"${'名'.repeat(1_100_000)}"},{"a":"b"}]`, 'json', 65_536);
  expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
    [1, undefined],
    [2, 'cell-nested'],
    [3, 'row-too-large'],
    [4, undefined],
  ]);
});

test('names without end are no columns', async () => {
  const rows = Array.from({ length: 3_000 }, (_, at) => `{"k${at}":1}`);
  expect((await read(`[${rows.join()}]`, 'json', 65_536)).refusal).toEqual({
    code: 'json-columns',
    detail: '2000',
  });
});

test.each([
  [' [ {"a":1}]', 'json'],
  ['\uFEFF[]', 'json'],
  ['{ "rows" : [', 'json'],
  ['{"rows":1}\n', 'ndjson'],
  ['{"a":1}\n', 'ndjson'],
  ['[名称],[代码]\n', 'utf-8'],
  ['名称,代码\n', 'utf-8'],
])('%j is %s by its first signs', (written, encoding) => {
  const probe = createByteProbe();
  for (const byte of Buffer.from(written)) probe.push(Uint8Array.of(byte));
  expect(probe.end()).toMatchObject({ kind: 'probed', encoding });
});
