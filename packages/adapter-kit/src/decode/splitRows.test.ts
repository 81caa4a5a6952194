import { expect, test } from 'vitest';
import { cellLimit, createRowSplitter, rowLimit } from './splitRows.ts';

function split(...pieces: readonly string[]) {
  const splitter = createRowSplitter(',');
  const rows = pieces.flatMap((piece) => splitter.push(piece));
  const last = splitter.end();
  return { rows: [...rows, ...last.rows], openQuoteLine: last.openQuoteLine };
}

test('rows are numbered as a spreadsheet numbers them', () => {
  const { rows } = split('a,b\r\n\r\n"c\nd",e\r\n,\r\nf,g');
  expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, 'a', 'b'],
    [3, 'c\nd', 'e'],
    [5, 'f', 'g'],
  ]);
});

test('text behind a closing quote spoils its row alone', () => {
  const { rows } = split('"a"b,c\nd,e\n');
  expect(rows).toEqual([
    { line: 1, cells: ['ab', 'c'], fault: 'quote-misplaced' },
    { line: 2, cells: ['d', 'e'] },
  ]);
});

test('a quote that is not at the beginning of a cell is text', () => {
  expect(split('6"管,b\n').rows).toEqual([{ line: 1, cells: ['6"管', 'b'] }]);
});

test('an open quote is named by the row it began in', () => {
  expect(split('a\n"b\nc\nd')).toEqual({ rows: [{ line: 1, cells: ['a'] }], openQuoteLine: 2 });
});

test('a cell or a row that is too large spoils its row alone', () => {
  const long = 'x'.repeat(cellLimit + 1);
  const wide = Array.from({ length: Math.ceil(rowLimit / cellLimit) + 1 }, () => 'y'.repeat(cellLimit)).join(
    ',',
  );
  const { rows } = split(`${long},a\n`, `${wide}\n`, 'b,c\n');
  expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
    [1, 'cell-too-long'],
    [2, 'row-too-large'],
    [3, undefined],
  ]);
});
