import { describe, expect, expectTypeOf, test } from 'vitest';
import { economicType } from './economicType.ts';
import { internetCategory, internetCategoryEditions } from './internetCategory.ts';
import { memberType } from './memberType.ts';
import { kindOfUscc, organizationKind } from './organizationKind.ts';
import { ownership, ownershipOf } from './ownership.ts';
import { partyOrganizationCategory, partyOrganizationTraits } from './partyOrganizationCategory.ts';
import { partyOrganizationLevel } from './partyOrganizationLevel.ts';
import { type RegistrationStatus, registrationStatus } from './registrationStatus.ts';
import { setUpForm } from './setUpForm.ts';

const tables = {
  economicType,
  internetCategory,
  memberType,
  organizationKind,
  ownership,
  partyOrganizationCategory,
  partyOrganizationLevel,
  registrationStatus,
  setUpForm,
};

test.each(Object.entries(tables))('%s: every code has a Chinese label of its own', (_, table) => {
  const labels: string[] = Object.values(table.labels);
  expect(labels).toHaveLength(table.codes.length);
  expect(new Set(labels).size).toBe(labels.length);
  for (const label of labels) expect(label).toMatch(/^[\p{Script=Han}、（）]+$/u);
});

test('a table knows its codes and nothing else', () => {
  expect(registrationStatus.has('4')).toBe(true);
  for (const text of ['5', '', '04', 'constructor']) expect(registrationStatus.has(text)).toBe(false);
  expectTypeOf<RegistrationStatus>().toEqualTypeOf<'1' | '2' | '3' | '4' | '9'>();
});

test('the editions of internet categories are five and nine of one union of codes', () => {
  const editions = Object.values(internetCategoryEditions);
  expect(editions.map(({ codes }) => codes.length)).toEqual([5, 9]);
  for (const { codes } of editions) expect(codes.filter((code) => !internetCategory.has(code))).toEqual([]);
  expect(new Set(editions.flatMap(({ codes }) => [...codes]))).toEqual(new Set(internetCategory.codes));
});

describe('ownership', () => {
  test.each([
    ['state', ['110', '141', '151']],
    ['collective', ['120', '142']],
    ['mixed', ['130', '143']],
    ['private', ['170', '171', '172', '173', '174', '175', '179', ' １７３ ']],
    ['hong-kong-macao-taiwan', ['200', '210', '220', '230', '240', '290']],
    ['foreign', ['300', '310', '320', '330', '340', '390']],
    [undefined, ['100', '140', '149', '150', '159', '160', '190', '900', '', 'N/A', '999', 'constructor']],
  ])('%s', (owner, codes) => {
    expect(codes.filter((code) => ownershipOf(code) !== owner)).toEqual([]);
  });
});

test('a code’s department and category name the kind', () => {
  const kinds = ['91', '92', '93', '51', '52', '53', '12', '59', ''].map((head) => kindOfUscc(head));
  expect(kinds).toEqual([
    'enterprise',
    'individual-business',
    'cooperative',
    'social-group',
    'private-non-enterprise',
    'foundation',
    undefined,
    undefined,
    undefined,
  ]);
});

test('a category’s traits agree with its label', () => {
  for (const code of partyOrganizationCategory.codes) {
    const { level, joint, provisional } = partyOrganizationTraits(code);
    const label = `${provisional ? '临时' : ''}${joint ? '联合' : ''}${partyOrganizationLevel.labels[level]}`;
    expect(label).toBe(partyOrganizationCategory.labels[code]);
  }
});
