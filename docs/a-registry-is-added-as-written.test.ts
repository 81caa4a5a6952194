import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Registry } from '../packages/adapter-kit/src/registry/Registry.ts';
import { readFixture, registryContract } from '../packages/adapter-kit/src/testing.ts';
import { ChangeEvent } from '../packages/contracts/src/events.ts';
import { oracleIndex } from '../packages/index-store/src/oracle.ts';
import { judge } from '../scripts/laws/index.mjs';
import { newRegistry } from '../scripts/new/newRegistry.ts';
import { writeExpectations } from '../scripts/new/writeExpectations.ts';
import { rowsBelow } from './tables.ts';

/**
 * The page in a copy of what it touches. Its commands, by what they do: those of step 4 need servers, so their parts are
 * read without: the fixture as the door reads it, its events as the index folds them.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const page = readFileSync(new URL('add-a-registry.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', path = '', text = '']) => ({ language, path, text }),
);
const commands = blocks.flatMap(({ language, text }) =>
  language === 'sh' ? text.split('\n').filter((line) => line !== '') : [],
);
const made = copy();
const finished = copy();
afterAll(() => {
  for (const folder of [made, finished]) rmSync(folder, { recursive: true });
});

/** The files that a new registry changes, in a folder that borrows everything else. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liandong-registry-'));
  for (const path of [
    'package.json',
    'biome.json',
    'tsconfig.base.json',
    'packages/merge/src/rules/mergeRules.ts',
    'packages/devstack/src/hub/registries.ts',
  ])
    cpSync(join(root, path), join(folder, path));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: './tsconfig.base.json', include: ['adapters/**/*.ts', 'packages/**/*.ts'] }),
  );
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** As pnpm links a workspace's packages. */
function link(folder: string, name: string): void {
  const manifest = JSON.parse(readFileSync(join(folder, 'adapters', name, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const modules = join(folder, 'adapters', name, 'node_modules/@liandong');
  mkdirSync(modules, { recursive: true });
  for (const dependency of Object.keys(manifest.dependencies)) {
    const room = dependency.replace('@liandong/', '');
    symlinkSync(join(root, 'packages', room), join(modules, room));
  }
}

const [, name = '', label = ''] =
  /^npm run new -- registry (\S+) --label (\S+)$/m.exec(commands.join('\n')) ?? [];
for (const folder of [made, finished]) {
  const outcome = newRegistry(folder, name, label);
  if (outcome.kind === 'refused') throw new Error(outcome.sentence);
  link(folder, name);
}
for (const { path, text } of blocks.filter((block) => block.path !== '')) {
  mkdirSync(dirname(join(finished, path)), { recursive: true });
  writeFileSync(join(finished, path), text);
}

const adapter = (folder: string): string => join(folder, 'adapters', name);
const fixtures = (folder: string): URL => pathToFileURL(join(adapter(folder), 'fixtures/'));
const registryIn = async (folder: string): Promise<Registry> =>
  ((await import(pathToFileURL(join(adapter(folder), 'src/registry.ts')).href)) as { registry: Registry })
    .registry;
for (const folder of [made, finished]) await writeExpectations(adapter(folder));

const [before, after] = [await registryIn(made), await registryIn(finished)];

describe('as npm run new makes it', () => {
  registryContract(before, fixtures(made));
});
describe('as the page ends', () => {
  registryContract(after, fixtures(finished));
});

test('the page runs what this file knows to run', () => {
  const file = blocks.find(({ language }) => language === 'csv')?.path ?? '';
  expect(existsSync(join(finished, file))).toBe(true);
  expect(commands).toEqual([
    `npm run new -- registry ${name} --label ${label}`,
    `npx vitest run adapters/${name}`,
    `LIANDONG_UPDATE_FIXTURES=1 npx vitest run adapters/${name}`,
    'npm run check',
    'npm start -- --empty',
    `npx liandong push --registry ${name} ${file}`,
    'npx liandong coverage list --text 示例甲',
    'npx liandong org 91410302MA9Y00012E',
  ]);
});

/** What the adapter holds, without what is linked into it. */
function filesOf(folder: string): readonly string[] {
  const below = ['src', 'fixtures'].flatMap((part) =>
    readdirSync(join(adapter(folder), part), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(part, path),
    ),
  );
  return ['package.json', 'README.md', ...below.filter((path) => /\.\w+$/.test(path))];
}

test('npm run check: format, types and laws', { timeout: 60_000 }, () => {
  const run = (tool: string, ...args: string[]) => {
    const { stdout, stderr, status } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
      cwd: finished,
      encoding: 'utf8',
    });
    return status === 0 ? 'well' : `${stdout}${stderr}`;
  };
  expect(run('biome', 'check', 'adapters', 'packages')).toBe('well');
  expect(run('tsc', '--noEmit')).toBe('well');
  const rooms = ['adapter-kit', 'contracts', 'standards'].map((room) => `packages/${room}/package.json`);
  const texts = Object.fromEntries([
    ...rooms.map((path) => [path, readFileSync(join(root, path), 'utf8')]),
    ...filesOf(finished).map((path) => [
      `adapters/${name}/${path}`,
      readFileSync(join(adapter(finished), path), 'utf8'),
    ]),
  ]) as Record<string, string>;
  const broken = ['import table', 'dependencies', 'names', 'readmes', 'leaks'].flatMap((law) =>
    judge(texts, law),
  );
  expect(broken.filter(({ file }) => file.startsWith('adapters/'))).toEqual([]);
});

test('npm start: the hub runs it, merge ranks it last', () => {
  for (const path of ['packages/devstack/src/hub/registries.ts', 'packages/merge/src/rules/mergeRules.ts'])
    expect(readFileSync(join(finished, path), 'utf8')).toMatch(new RegExp(`registries.*, '${name}'\\]`));
});

test('liandong push, coverage list, org: the receipt that the page shows, the row that it promises', async () => {
  const file = blocks.find(({ language }) => language === 'csv')?.path ?? '';
  const { events, outcome } = await readFixture(after, basename(file), readFileSync(join(finished, file)));
  if ('refused' in outcome) throw new Error(outcome.message);
  expect(outcome).toMatchObject({ rows: 5, accepted: 2, warned: 1, rejected: 2 });
  expect(outcome.lines.map(({ line, severity, code }) => [String(line), severity, `\`${code}\``])).toEqual(
    rowsBelow(page, '3. The layout and the mapping'),
  );
  expect(events.at(-1)).toMatchObject({ type: 'liandong.organization.seen.v1', filingline: 5 });
  const index = oracleIndex(events.map((event) => ChangeEvent.parse(event)));
  const row = index.organizations.find(({ code }) => code === '91410302MA9Y00012E');
  expect(row).toMatchObject({ name: '洛阳示例甲科技有限公司', kind: 'enterprise', staff: 35 });
});

test.each([
  ['business-registration', '市场监管', /is there already/],
  ['merge', '归并', /packages\/merge is there already/],
  ['Tax', '税务', /no name of a registry/],
  ['tax-2', '税务', /ends like a filing’s number/],
  ['normalizer-of-taxes', '税务', /begins like the normalizer/],
  ['tax-office', "税'务", /is no label/],
])('npm run new refuses the name %s with the label %s', (refused, as, sentence) => {
  const outcome = newRegistry(root, refused, as);
  expect(outcome.kind === 'refused' && outcome.sentence).toMatch(sentence);
});
