import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AdapterConfig } from '../packages/adapter-kit/src/config.ts';
import { Environment } from '../packages/cli/src/config.ts';
import { BackupConfig, DatabaseConfig, StackConfig } from '../packages/devstack/src/config.ts';
import { type DescribedVariable, describeConfig } from '../packages/runtime/src/index.ts';
import { ChangeFeedConfig } from '../services/change-feed/src/config.ts';
import { IndexApiConfig } from '../services/index-api/src/config.ts';
import { NormalizerConfig } from '../services/normalizer/src/config.ts';
import { rowsBelow } from './tables.ts';

const page = readFileSync(new URL('configuration.md', import.meta.url), 'utf8');

const chapters: readonly (readonly [string, Parameters<typeof describeConfig>[0]])[] = [
  ['npm start', StackConfig],
  ['npm run prepare-database', DatabaseConfig],
  ['npm run backup, npm run restore', BackupConfig],
  ['An adapter (business-registration, civil-affairs, cyberspace)', AdapterConfig],
  ['The normalizer', NormalizerConfig],
  ['The change feed', ChangeFeedConfig],
  ['The index API', IndexApiConfig],
  ['The liandong command', Environment],
];

/** How the page writes a default; undefined where it says it in words: nothing, or what depends on the machine. */
function writtenDefault({ required, default: value }: DescribedVariable): string | undefined {
  if (required) return 'required';
  if (value === undefined || value === '' || value === '[]' || value.startsWith('/')) return undefined;
  return `\`${value.replaceAll(/[[\]"]/g, '')}\``;
}

test.each(chapters)('%s: every variable stands on the page, in order, with its default', (title, schema) => {
  const written = rowsBelow(page, title).map(([name, said]) => ({ name, default: said }));
  const wanted = describeConfig(schema).map((variable, at) => ({
    name: `\`${variable.name}\``,
    default: writtenDefault(variable) ?? written[at]?.default,
  }));
  expect(written).toEqual(wanted);
  const needed = written.filter((row) => row.default === 'required').length;
  expect(needed).toBe(describeConfig(schema).filter(({ required }) => required).length);
});
