import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rowsBelow } from './tables.ts';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The table of the law, from its source: room → what it may import. */
function lawOfImports(): Readonly<Record<string, readonly string[]>> {
  const source = read('../scripts/laws/importTable.mjs');
  const table = source.slice(source.indexOf('const table = {'), source.indexOf('\n};'));
  const rows = table.matchAll(/^ {2}'?([\w*/-]+)'?: \[([^\]]*)\]/gm);
  return Object.fromEntries(
    [...rows].map(([, room = '', list = '']) => [
      room,
      [...list.replaceAll(/\/\/.*/g, '').matchAll(/'([^']+)'/g)].map(([, name = '']) => name),
    ]),
  );
}

/** The cell of the page: names in code marks, or words. */
function drawn(cell: string): readonly string[] {
  if (cell === 'nothing of ours') return [];
  if (cell === 'anything') return ['*'];
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

test('the page draws every room with the imports that the law allows', () => {
  const page = rowsBelow(read('architecture.md'), 'Rooms and who may import whom');
  const onPage = Object.fromEntries(
    page.map(([room = '', , may = '']) => [room.replaceAll('`', ''), drawn(may)]),
  );
  const law = lawOfImports();
  expect(Object.keys(law)).toContain('adapter-kit');
  expect(onPage).toEqual(law);
});

const pages = [
  '../README.md',
  '../README.zh-CN.md',
  '../CONTRIBUTING.md',
  'add-a-registry.md',
  'architecture.md',
  'configuration.md',
  'dashboards.md',
  'decisions/README.md',
  'departments.md',
  'departments.zh-CN.md',
  'operations.md',
  'reliability.md',
  'rules.md',
  'words.md',
];

test.each(pages)('%s links to what is there', (name) => {
  const at = new URL(name, import.meta.url);
  const targets = [...readFileSync(at, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(
    ([, target = '']) => target,
  );
  const missing = targets.filter((target) => !existsSync(new URL(target, at)));
  expect(missing).toEqual([]);
});

test('the page for dashboards shows its whole program', () => {
  expect(read('dashboards.md')).toContain(read('examples/dashboard.ts').trim());
});

test('the READMEs show the program that lies in docs/examples', () => {
  const program = read('examples/shouldSetUp.ts').trim();
  for (const name of ['../README.md', '../README.zh-CN.md']) expect(read(name)).toContain(program);
});
