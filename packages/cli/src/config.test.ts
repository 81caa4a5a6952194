import { expect, test } from 'vitest';
import { readSettings } from './config.ts';

const nothing = { api: undefined, data: undefined, adapter: undefined, token: undefined };

test('nothing said is nothing set', () => {
  expect(readSettings({}, {})).toEqual(nothing);
});

test('the environment is read, and an option outranks it', () => {
  const environment = { LIANDONG_DATA: '/a', LIANDONG_TOKEN: 't' };
  expect(readSettings({}, environment)).toEqual({ ...nothing, data: '/a', token: 't' });
  expect(readSettings({ data: '/b', token: 'u' }, environment)).toEqual({
    ...nothing,
    data: '/b',
    token: 'u',
  });
});

test('a directory as an option outranks an address of the environment', () => {
  const environment = { LIANDONG_API: 'http://127.0.0.1:1' };
  expect(readSettings({ data: '/b' }, environment)).toEqual({ ...nothing, data: '/b' });
  expect(readSettings({}, environment)).toEqual({ ...nothing, api: 'http://127.0.0.1:1' });
});

test('an address outranks a directory that is said at the same place', () => {
  const api = 'http://127.0.0.1:1';
  expect(readSettings({ api, data: '/b' }, {})).toEqual({ ...nothing, api });
});

test('a wrong value is named', () => {
  expect(() => readSettings({}, { LIANDONG_API: 'somewhere' })).toThrow(/LIANDONG_API/);
});
