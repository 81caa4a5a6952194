import { describe, expect, test } from 'vitest';
import { judge, laws } from './index.mjs';

/** Keeps the paths that the law of leaks looks for out of this very file. */
const slash = '/';

const manifest = (name: string, fields: object = {}): string =>
  JSON.stringify({ name: `@liandong/${name}`, exports: { '.': './src/index.ts' }, ...fields });

/** Two rooms that exist, so that an import has something to name. */
const rooms = {
  'packages/merge/package.json': manifest('merge'),
  'packages/postgres/package.json': manifest('postgres'),
  'packages/index-store/package.json': manifest('index-store', {
    exports: { './apply': './src/apply.ts', './read': './src/read.ts' },
  }),
  'packages/api/package.json': manifest('api'),
  'packages/client/package.json': manifest('client'),
};

/** Puts one file into a small tree and gives what the law says of it, as `line: message`. */
const verdict = (law: string, path: string, text: string): readonly string[] =>
  judge({ ...rooms, [path]: text }, law).map(({ line, message }) => `${line}: ${message}`);

/** Each law with files that break it (and what it must say) and files that keep it. */
const cases: Record<string, { breaks: [string, string, RegExp][]; keeps: [string, string][] }> = {
  'import table': {
    breaks: [
      ['packages/merge/src/a.ts', `\nimport { x } from '@liandong/postgres';`, /^2: merge may not import/],
      ['packages/api/src/a.ts', `import { x } from '@liandong/index-store/apply';`, /index-store\/read/],
      ['packages/api/src/a.ts', `import { x } from '@liandong/index-store/src/x.ts';`, /no entry point/],
      ['packages/client/src/a.ts', `import { x } from '@liandong/api';`, /client may not import/],
      ['packages/client/src/a.ts', `import { type X } from '@liandong/api';`, /client may not import/],
      ['packages/merge/src/a.ts', `export * from '../../api/src/index.ts';`, /leaves its room/],
      ['packages/merge/src/a.ts', `const x = await import('@liandong/api');`, /merge may not import/],
      ['packages/merge/src/a.ts', `import '@liandong/merge';`, /own package by name/],
      ['packages/merge/src/a.ts', `import '@liandong/nowhere';`, /does not exist/],
      ['packages/attic/package.json', manifest('attic'), /has no row/],
    ],
    keeps: [
      ['packages/api/src/a.ts', `import { x } from '@liandong/index-store/read';`],
      ['packages/client/src/a.ts', `import type { X } from '@liandong/api';`],
      ['packages/merge/src/a.ts', `// import '@liandong/api';\nconst x = "import '@liandong/api'";`],
      ['packages/merge/src/deep/a.ts', `import { b } from '../b.ts';`],
    ],
  },
  'single doors': {
    breaks: [
      ['packages/merge/src/a.ts', `import pg from 'pg';`, /packages\/postgres/],
      ['services/normalizer/src/a.ts', `import { Kafka } from 'kafkajs';`, /packages\/event-bus/],
      ['packages/api/src/a.ts', `import { PrismaClient } from '@prisma/client';`, /ask the store/],
    ],
    keeps: [
      ['packages/postgres/src/a.ts', `import pg from 'pg';`],
      ['packages/bench/src/a.ts', `import pg from 'pg';\nimport { Kafka } from 'kafkajs';`],
    ],
  },
  dependencies: {
    breaks: [
      ['packages/merge/src/a.ts', `import { z } from 'zod';`, /^1: declare zod under dependencies/],
      ['packages/merge/src/a.ts', `import { test } from 'vitest';`, /declare vitest/],
    ],
    keeps: [['packages/merge/src/a.test.ts', `import { test } from 'vitest';\nimport fs from 'node:fs';`]],
  },
  'file sizes': {
    breaks: [
      ['packages/merge/src/a.ts', 'x;\n'.repeat(401), /^401: 401 lines, at most 400/],
      ['packages/merge/src/a.ts', 'x;\n'.repeat(221), /at most one in ten/],
      ['packages/merge/src/a.ts', 'x;\n'.repeat(81), /the median file has 81 lines/],
      ['packages/index-store/sql/apply/a.sql', 'x\n'.repeat(151), /at most 150/],
    ],
    keeps: [
      ['packages/merge/src/a.ts', 'x;\n'.repeat(80)],
      ['packages/merge/src/fixtures/a.ts', 'x;\n'.repeat(500)],
    ],
  },
  names: {
    breaks: [
      ['packages/merge/src/utils.ts', '', /“utils.ts”/],
      ['packages/merge/src/stringHelpers.ts', '', /one subject/],
      ['packages/merge/src/shared/a.ts', '', /“shared”/],
    ],
    keeps: [['packages/merge/src/commonName.ts', '']],
  },
  environment: {
    breaks: [
      ['packages/merge/src/a.ts', 'const a = process.env.HOME;', /config\.ts/],
      ['packages/merge/src/a.ts', 'const { env } = process;', /config\.ts/],
    ],
    keeps: [
      ['services/normalizer/src/config.ts', 'const a = process.env;'],
      ['scripts/start.mjs', 'const a = process.env;'],
      ['packages/merge/src/a.ts', '/* process.env */ const a = `process.env`;'],
    ],
  },
  'clock and chance': {
    breaks: [
      ['packages/merge/src/a.ts', 'const now = new Date();', /new Date\(\) reads the clock/],
      ['packages/merge/src/a.ts', 'const now = `${Date.now()}`;', /Date\.now reads the clock/],
      ['packages/merge/src/a.ts', 'const x = Math.random();', /chance/],
      ['packages/crypto/src/a.ts', 'const x = randomUUID();', /chance/],
      ['packages/merge/src/a.ts', 'const x = randomBytes(3);', /chance/],
    ],
    keeps: [
      ['packages/runtime/src/clock.ts', 'const now = new Date();'],
      ['packages/crypto/src/a.ts', 'const x = randomBytes(3);'],
      ['packages/merge/src/a.ts', 'const x = new Date(instant);'],
    ],
  },
  'sql steps': {
    breaks: [
      ['packages/index-store/sql/apply/a.sql', 'select 1; -- reads: writes:', /reads: and writes:/],
      ['packages/index-store/sql/apply/a.sql', '-- Does.\n-- reads: x\n-- writes: y\n', /is named a;/],
    ],
    keeps: [],
  },
  leaks: {
    breaks: [
      ['docs/a.md', `see ${slash}work${slash}x`, /one machine/],
      ['packages/merge/src/a.ts', `const id = '11010119900307${7 * 1111}';`, /citizen id/],
    ],
    keeps: [
      ['packages/merge/src/a.ts', `const id = '11010119900307${7 * 1111}'; // synthetic`],
      ['packages/merge/src/a.ts', `const uscc = '91410300MA3X4N5P6Q'; const reg = '410300100001234';`],
    ],
  },
};

describe.each(Object.entries(cases))('the law of %s', (law, { breaks, keeps }) => {
  test.each(breaks)('is broken by %s: %s', (path, text, message) => {
    expect(verdict(law, path, text)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  test.runIf(keeps.length > 0).each(keeps)('is kept by %s: %s', (path, text) => {
    expect(verdict(law, path, text)).toEqual([]);
  });
});

test('a room without a README is told so', () => {
  expect(judge(rooms, 'readmes')).toHaveLength(5);
  const short = judge({ ...rooms, 'packages/merge/README.md': '# merge\n' }, 'readmes');
  expect(short.map(({ message }) => message)).toContain('2 lines; about fifteen tell a stranger enough');
});

test('a dependency of ours that nothing imports is told so', () => {
  const tree = {
    'packages/merge/package.json': manifest('merge', { dependencies: { '@liandong/api': 'workspace:*' } }),
    'packages/merge/src/index.ts': 'export const a = 1;',
  };
  expect(judge(tree, 'dependencies').map(({ message }) => message)).toEqual([
    'declares @liandong/api, which nothing here imports; remove it',
  ]);
});

test('a tier without tests is a failure, and so is a test without a tier', () => {
  expect(judge({ 'a.test.ts': '', 'b.laws.test.ts': '' }, 'test tiers').map((v) => v.message)).toEqual([
    'no test belongs to the tier stack; a tier without tests proves nothing',
  ]);
  expect(
    judge({ 'a.test.ts': '', 'b.laws.test.ts': '', 'c.stack.test.ts': '', 'd.spec.ts': '' }, 'test tiers'),
  ).toHaveLength(1);
});

test('the shared data is named by one file at most', () => {
  const text = `open('..${slash}shared${slash}data')`;
  expect(judge({ 'a.ts': text }, 'leaks')).toEqual([]);
  expect(judge({ 'a.ts': text, 'b.ts': text }, 'leaks')).toHaveLength(1);
});

test('a statement that is named and described keeps the law', () => {
  const tree = {
    'packages/index-store/sql/apply/claim.sql':
      '-- Claims.\n-- reads: position\n-- writes: position\nselect 1;',
    'packages/index-store/src/apply/claim.ts': 'export const claim = 1;',
  };
  expect(judge(tree, 'sql steps')).toEqual([]);
});

test('every law is tried here', () => {
  const tried = [...Object.keys(cases), 'readmes', 'test tiers'];
  expect(laws.map(({ name }) => name).filter((name) => !tried.includes(name))).toEqual([]);
});
