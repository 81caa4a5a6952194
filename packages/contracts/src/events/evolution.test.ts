import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ChangeEvent } from './ChangeEvent.ts';
import { findBreaks } from './findBreaks.ts';

const recordedFile = new URL('../../golden/schemas.v1.json', import.meta.url);

test('the schemas of the first major version only gained optional attributes', async () => {
  const schemas = ChangeEvent.options.flatMap((union) =>
    union.options.map(
      (option) => [option.shape.type.value, z.toJSONSchema(option, { io: 'input' })] as const,
    ),
  );
  const today = `${JSON.stringify(Object.fromEntries(schemas), null, 2)}\n`;
  const recorded = readFileSync(recordedFile, 'utf8');
  const breaks = Object.entries(JSON.parse(recorded)).flatMap(([type, schema]) =>
    findBreaks(schema as never, JSON.parse(today)[type], type),
  );
  expect(breaks, 'a break needs a type of a new major version; see EVOLUTION.md').toEqual([]);
  // A gain is recorded by `npx vitest run packages/contracts -u`; a break never comes so far.
  await expect(today).toMatchFileSnapshot(recordedFile.pathname);
});

const Small = z.object({
  a: z.string(),
  b: z.enum(['x', 'y']),
  c: z.number().optional(),
  d: z.array(z.string()),
});
const breaksOf = (next: z.ZodType): string[] => {
  const json = (schema: z.ZodType) => JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input' })));
  return findBreaks(json(Small), json(next));
};

test('an optional attribute and a further member of an enumeration are no breaks', () => {
  expect(breaksOf(Small.extend({ e: z.string().optional() }))).toEqual([]);
  expect(breaksOf(Small.extend({ b: z.enum(['x', 'y', 'z']) }))).toEqual([]);
});

test.each([
  ['a required attribute more', Small.extend({ e: z.string() }), 'required: gained e'],
  ['an attribute that became required', Small.extend({ c: z.number() }), 'required: gained c'],
  ['an attribute that became optional', Small.extend({ a: z.string().optional() }), 'required: lost a'],
  ['an optional attribute less', Small.omit({ c: true }), 'properties.c'],
  ['a member of an enumeration less', Small.extend({ b: z.enum(['x']) }), 'properties.b'],
  ['another type', Small.extend({ a: z.number() }), 'properties.a.type: "string" became "number"'],
  ['a narrower text', Small.extend({ a: z.string().max(5) }), 'properties.a.maxLength'],
  ['other items', Small.extend({ d: z.array(z.number()) }), 'properties.d.items.type'],
])('%s is a break', (_, next, where) => {
  expect(breaksOf(next).join('\n')).toContain(where);
});
