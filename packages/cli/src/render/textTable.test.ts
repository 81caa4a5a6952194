import { expect, test } from 'vitest';
import { displayWidth, textTable } from './textTable.ts';

test.each([
  ['abc', 3],
  ['洛阳市', 6],
  ['𠮷', 2],
  ['（a）', 5],
  ['e\u0301', 1],
  ['', 0],
])('%j is %d cells wide', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('columns stand below each other, numbers to the right', () => {
  expect(
    textTable(
      ['区划', '单位'],
      [
        ['洛阳市', 12],
        ['a', 345],
      ],
    ),
  ).toBe('区划    单位\n洛阳市    12\na        345');
});

test('without rows there is the heading', () => {
  expect(textTable(['名称', '值'], [])).toBe('名称  值');
});

test('a cell cannot steer the terminal', () => {
  expect(textTable(['名称'], [['\u001b[31m甲\n乙']])).toBe('名称\n [31m甲 乙');
});
