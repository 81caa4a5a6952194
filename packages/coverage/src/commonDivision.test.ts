import { expect, test } from 'vitest';
import { commonDivision } from './commonDivision.ts';

const city = '410300';

test.each([
  [[], city],
  [['410305001001'], '410305001001'],
  [['410305001001', '410305001002'], '410305001'],
  [['410305001', '410305001002'], '410305001'],
  [['410305001001', '410305002'], '410305'],
  [['410305001', '410303001'], city],
  [['410305001', city], city],
  [['elsewhere', '410305'], city],
  [['elsewhere', 'elsewhere'], 'elsewhere'],
])('%j lie together in %s', (divisions, node) => {
  expect(commonDivision(divisions, city)).toBe(node);
});
