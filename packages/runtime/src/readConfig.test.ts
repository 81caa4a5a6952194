import { expect, test } from 'vitest';
import { z } from 'zod';
import { ConfigurationError, describeConfig, readConfig } from './readConfig.ts';

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).describe('where PostgreSQL is'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080).describe('port of the API'),
  API_TOKEN: z.string().min(40).optional(),
  PEPPER: z.string().min(10).optional().meta({ secret: true }),
});

const read = (env: Record<string, string | undefined>) => {
  try {
    return readConfig(schema, env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
};

test('parses, fills in defaults, ignores what it does not know, and takes an empty variable as not set', () => {
  expect(read({ DATABASE_URL: 'postgres://a@b/c', PORT: '', HOME: '/root' })).toEqual({
    DATABASE_URL: 'postgres://a@b/c',
    PORT: 8080,
  });
});

test('names every wrong variable at once', () => {
  const problems = read({ PORT: 'eighty' }) as string[];
  expect(problems).toHaveLength(2);
  expect(problems[0]).toBe('DATABASE_URL is not set: it is required');
  expect(problems[1]).toMatch(/^PORT = "eighty": /);
});

test('never shows a secret, by name, by mark or inside a URL', () => {
  const problems = read({
    DATABASE_URL: 'mysql://user:hunter2@b/c?password=hunter2',
    API_TOKEN: 'hunter2',
    PEPPER: 'hunter2',
  }) as string[];
  expect(problems).toHaveLength(3);
  expect(problems.join()).not.toContain('hunter2');
});

test('describes its variables', () => {
  expect(describeConfig(schema).slice(0, 3)).toEqual([
    {
      name: 'DATABASE_URL',
      description: 'where PostgreSQL is',
      required: true,
      default: undefined,
      secret: false,
    },
    { name: 'PORT', description: 'port of the API', required: false, default: '8080', secret: false },
    { name: 'API_TOKEN', description: '', required: false, default: undefined, secret: true },
  ]);
});
