import { expect, it } from 'vitest';
import { checkEdition } from './checkEdition.ts';

const city = { code: '410300', name: '洛阳市', level: 'city' };
const district = { code: '410302', name: '老城区', level: 'district', parent: '410300' };
const street = { code: '410302001', name: '西关街道', level: 'street', parent: '410302' };
const community = { code: '410302001001', name: '一社区', level: 'community', parent: '410302001' };
const lines = (...nodes: readonly object[]) => nodes.map((node) => JSON.stringify(node)).join('\n');

it('takes an edition in any order, with empty lines, and streets straight below a city', () => {
  expect(checkEdition(`${lines(community, street, district, city)}\n\n`, '410300')).toEqual({
    kind: 'edition',
    nodes: 4,
  });
  const straight = { code: '410300001', name: '某街道', level: 'street', parent: '410300' };
  expect(checkEdition(lines(city, straight), '410300')).toEqual({ kind: 'edition', nodes: 2 });
});

it.each([
  ['nothing', '', 1],
  ['what is no JSON', `${lines(city)}\n{`, 2],
  ['a code that is none', lines(city, { ...district, code: '41030' }), 2],
  ['another city', lines({ ...city, code: '410100' }), 1],
  ['a second city', lines(city, { ...city, code: '410400' }), 2],
  ['a city with a parent', lines({ ...city, parent: '410000' }), 1],
  ['a code twice', lines(city, district, district), 3],
  ['a node without a parent', lines(city, { ...district, parent: undefined }), 2],
  ['a parent that is not there', lines(city, street), 2],
  ['a parent at its own level', lines(city, district, { ...district, code: '410305', parent: '410302' }), 3],
  [
    'a code that does not begin with its parent’s',
    lines(city, district, { ...street, code: '410305001' }),
    3,
  ],
  ['a level that its code does not have', lines(city, { ...street, level: 'district' }), 2],
  ['a district of another city', lines(city, { ...district, code: '410102' }), 2],
])('refuses %s, and says at which line', (_, content, line) => {
  expect(checkEdition(content, '410300')).toMatchObject({ kind: 'invalid', line });
});
