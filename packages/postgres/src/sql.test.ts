import { expect, test } from 'vitest';
import { identifier, joinSql, renderSql, type SqlValue, sql } from './sql.ts';

test('values are parameters, whatever they say', () => {
  const name = "'; DROP TABLE x; --";
  expect(renderSql(sql`SELECT ${name}, ${null}`)).toEqual({ text: 'SELECT $1, $2', values: [name, null] });
});

test('fragments are numbered through, at the beginning, in the middle and at the end', () => {
  const condition = sql`a = ${1} OR b = ${2}`;
  const statement = sql`${sql`SELECT ${0}`} WHERE (${condition}) AND c = ${3} ${sql`LIMIT ${4}`}`;
  expect(renderSql(statement)).toEqual({
    text: 'SELECT $1 WHERE (a = $2 OR b = $3) AND c = $4 LIMIT $5',
    values: [0, 1, 2, 3, 4],
  });
});

test('joined fragments, also none', () => {
  expect(renderSql(sql`SELECT ${joinSql([sql`a`, sql`${1}`, identifier('we "b"')], sql`, `)}`)).toEqual({
    text: 'SELECT a, $1, "we ""b"""',
    values: [1],
  });
  expect(renderSql(joinSql([], sql` AND `))).toEqual({ text: '', values: [] });
});

test('an object that looks like a fragment is no fragment', () => {
  const forged = JSON.parse('{"texts":["1; DROP TABLE x"],"values":[]}') as SqlValue;
  expect(renderSql(sql`SELECT ${forged}`).text).toBe('SELECT $1');
});

test('undefined is refused', () => {
  expect(() => sql`SELECT ${undefined as unknown as null}`).toThrow(TypeError);
});
