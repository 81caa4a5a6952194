import { expect, test } from 'vitest';
import { readLanguage, readSettings } from './config.ts';

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

test.each([
  [{}, 'zh'],
  [{ LANG: '' }, 'zh'],
  [{ LANG: 'C' }, 'zh'],
  [{ LANG: 'C.UTF-8' }, 'zh'],
  [{ LC_ALL: 'POSIX' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_TW' }, 'zh'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'ca_ES' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'en_US', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LIANDONG_LANG: 'en' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LIANDONG_LANG: 'zh' }, 'zh'],
])('the locale %j reads help in %s', (environment, language) => {
  expect(readLanguage(environment)).toBe(language);
});
