import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { registry as businessRegistration } from '../adapters/business-registration/src/registry.ts';
import { registry as civilAffairs } from '../adapters/civil-affairs/src/registry.ts';
import { registry as cyberspace } from '../adapters/cyberspace/src/registry.ts';
import { doorErrors } from '../packages/adapter-kit/src/doors/doorErrors.ts';
import { rowFindings } from '../packages/adapter-kit/src/findings.ts';
import { fileRefusals } from '../packages/adapter-kit/src/refusals.ts';
import { rowsBelow } from './tables.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const english = read('departments.md');
const chinese = read('departments.zh-CN.md');
const layouts = [businessRegistration, civilAffairs, cyberspace].flatMap(({ name, layouts: own }) =>
  own.map((layout) => ({ registry: name, layout })),
);
/** A layout that several registries have stands once, unless one of them has columns of its own. */
const headingOf = (page: string, name: string, registry: string): string =>
  page.includes(`#### ${name} (${registry})\n`) ? `${name} (${registry})` : name;
const codes = (table: object): string[] => Object.keys(table).map((code) => `\`${code}\``);

describe.each([
  ['English', english, 'required'],
  ['Chinese', chinese, '必需'],
])('the page in %s', (_language, page, required) => {
  test.each(layouts.map(({ registry, layout }) => [layout.name, registry, layout] as const))(
    'has the columns of %s of %s',
    (name, registry, layout) => {
      expect(rowsBelow(page, headingOf(page, name, registry))).toEqual(
        layout.columns.map((column) => [column.headings.join('、'), column.required ? required : '']),
      );
      expect(page).toContain(layout.label);
    },
  );
});

test('the English page has every finding with the sentence that the clerk reads', () => {
  const rows = rowsBelow(english, 'Findings about a row');
  expect(rows.map(([code]) => code)).toEqual(codes(rowFindings));
  expect(rows.map(([, , sentence]) => sentence)).toEqual(
    Object.values(rowFindings).map(({ message, remedy }) => `${message('某栏')}。${remedy}`),
  );
});

test('the Chinese page has every finding, sentence and remedy', () => {
  expect(rowsBelow(chinese, '对行的提示和退回').map((cells) => cells.slice(0, 3))).toEqual(
    Object.entries(rowFindings).map(([code, { message, remedy }]) => [
      `\`${code}\``,
      message('某栏'),
      remedy,
    ]),
  );
});

test('both pages have every refusal of a whole file', () => {
  expect(rowsBelow(english, 'Refusals of a whole file').map(([code]) => code)).toEqual(codes(fileRefusals));
  expect(rowsBelow(chinese, '整份退回')).toEqual(
    Object.entries(fileRefusals).map(([code, { message, remedy }]) => [`\`${code}\``, message('…'), remedy]),
  );
});

test('both pages have every answer of the door, and the same lines to run', () => {
  const statuses = Object.entries(doorErrors).map(([code, { status }]) => [`\`${code}\``, String(status)]);
  const rows = rowsBelow(english, 'Pushing by a program');
  expect(rows.map((cells) => cells.slice(0, 2))).toEqual(statuses);
  expect(rowsBelow(chinese, '由程序报送')).toEqual(
    Object.entries(doorErrors).map(([code, { status, message }]) => [`\`${code}\``, String(status), message]),
  );
  const lines = (page: string) => /```sh\nKEY=[^\n]*\n([^`]*)```/.exec(page)?.[1];
  expect(lines(chinese)).toBe(lines(english));
});
