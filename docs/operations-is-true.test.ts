import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { rowsBelow } from './tables.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const page = read('docs/operations.md');

/** The source of everything that runs, a text a file. */
const sources = ['packages', 'services', 'adapters']
  .flatMap((folder) => readdirSync(join(root, folder)).map((room) => join(folder, room, 'src')))
  .filter((src) => existsSync(join(root, src)))
  .flatMap((src) =>
    readdirSync(join(root, src), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
      .map((path) => read(join(src, path))),
  );
const named = (pattern: RegExp, texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)))].toSorted();

/** Every metric is made by a call that names it and says what it means. */
const metrics = named(
  /'(liandong_[a-z_]+)',\n?\s*(?:help:|'[A-Z])/g,
  sources.filter((text) => /\.(gauge|counter|histogram)\(/.test(text)),
);
const cellNames = (heading: string): string[] =>
  rowsBelow(page, heading).flatMap(([cell = '']) => named(/`([^`]+)`/g, [cell]));

test('the page names every metric, and no other', () => {
  expect(metrics.length).toBeGreaterThan(20);
  expect(cellNames('Metrics').toSorted()).toEqual(metrics);
});

test('metrics bear their unit, and a total only where they only grow', () => {
  const counted = named(/counter\(\{\n?\s*name: '(\w+)'/g, sources);
  expect(counted.length).toBeGreaterThan(3);
  for (const name of metrics) expect([name, name.endsWith('_total')]).toEqual([name, counted.includes(name)]);
});

test('alarms ask for metrics that are there', () => {
  const conditions = rowsBelow(page, 'Alarms').map(([, condition = '']) => condition);
  const asked = named(/\b(liandong_[a-z_]+)/g, conditions).map((name) =>
    name.replace(/_(bucket|sum|count)$/, ''),
  );
  expect(asked.length).toBeGreaterThan(8);
  for (const name of asked) expect(metrics).toContain(name);
});

test('the page names every code of doctor that is not well, and no other', () => {
  const found = named(/\b(?:wrong|worth)\(\s*'([a-z-]+)'/g, sources);
  const doors = ['not-running', 'unreachable', 'no-rules', 'no-divisions'];
  expect(cellNames('What doctor finds').toSorted()).toEqual([...new Set([...found, ...doors])].toSorted());
});

interface Compose {
  readonly services: Readonly<
    Record<string, { readonly command?: string; readonly environment?: Readonly<Record<string, unknown>> }>
  >;
  readonly volumes: Readonly<Record<string, unknown>>;
}
const compose = parse(read('compose.yaml'), { merge: true }) as Compose;
const chapters: Readonly<Record<string, RegExp>> = {
  adapters: /^An adapter/,
  'services/normalizer': /^The normalizer/,
  'services/change-feed': /^The change feed/,
  'services/index-api': /^The index API/,
};

test('compose runs programs that are there, with variables that they know and all that they require', () => {
  const configuration = read('docs/configuration.md');
  const titles = [...configuration.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);
  const programs = Object.values(compose.services).filter(({ command = '' }) => command.startsWith('node '));
  expect(programs.map(({ command = '' }) => command.split(' ').at(-1) ?? '').toSorted()).toEqual([
    'adapters/business-registration/src/main.ts',
    'adapters/civil-affairs/src/main.ts',
    'adapters/cyberspace/src/main.ts',
    'services/change-feed/src/main.ts',
    'services/index-api/src/main.ts',
    'services/normalizer/src/main.ts',
  ]);
  for (const { command = '', environment = {} } of programs) {
    const main = command.split(' ').at(-1) ?? '';
    expect(read(main)).not.toBe('');
    const chapter = Object.entries(chapters).find(([room]) => main.startsWith(room))?.[1];
    const rows = rowsBelow(configuration, titles.find((title) => chapter?.test(title)) ?? '');
    const known = rows.map(([name = '']) => name.replaceAll('`', ''));
    const required = rows
      .filter(([, value]) => value === 'required')
      .map(([name = '']) => name.replaceAll('`', ''));
    expect(known).toEqual(expect.arrayContaining(Object.keys(environment)));
    expect(Object.keys(environment)).toEqual(expect.arrayContaining(required));
  }
});
