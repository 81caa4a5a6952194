import { expect, test } from 'vitest';
import { capitalCell, countCell, textCell } from './cellReaders.ts';
import { readCells } from './readCells.ts';

const layout = {
  columns: [{ name: 'capital', headings: ['注册资金'] as const, required: false }],
  notation: { absent: ['N/A'], emptied: ['（空）'], corrections: { address: { 旧镇: '新街道' } } },
};
const maps = [
  textCell('address', 'registeredAddress'),
  capitalCell('capital'),
  countCell('members', 'membersTotal'),
];

const read = (cells: Record<string, string>) =>
  readCells({ line: 2, cell: (column) => cells[column] }, maps, layout);

test('a cell that says nothing leaves its fields out', () => {
  expect(read({ address: '', capital: 'N/A' })).toEqual({ fields: {}, findings: [], unread: {} });
});

test('an emptied cell empties every field of its column', () => {
  expect(read({ capital: '（空）' }).fields).toEqual({
    registeredCapital: { value: null, raw: '（空）' },
    registeredCapitalCurrency: { value: null, raw: '（空）' },
  });
});

test('a value keeps the text as filed where that differs', () => {
  expect(read({ address: '旧镇', members: '3', capital: '5万元' }).fields).toEqual({
    registeredAddress: { value: '新街道', raw: '旧镇' },
    membersTotal: { value: 3 },
    registeredCapital: { value: 50_000, raw: '5万元' },
    registeredCapitalCurrency: { value: 'CNY', raw: '5万元' },
  });
});

test('what cannot be read is a warning and travels by its heading', () => {
  expect(read({ capital: '见章程' })).toEqual({
    fields: {},
    findings: [{ code: 'capital-unreadable', column: 'capital', value: '见章程' }],
    unread: { 注册资金: '见章程' },
  });
});
