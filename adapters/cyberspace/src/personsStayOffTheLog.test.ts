import { readFileSync } from 'node:fs';
import { readFixture } from '@liandong/adapter-kit/testing';
import { describe, expect, test } from 'vitest';
import { looksLikePersonName } from './map/looksLikePersonName.ts';
import { registry } from './registry.ts';

/** Synthetic rows of persons, as the fixtures hold them. */
test.each([
  ['icp-list/sites-and-apps@2026-06-30.csv', '某示例姓名', '2021000009'],
  ['account-list/platforms@2026-06-30.csv', '某示例名', 'example_person'],
  ['account-list/platforms@2026-06-30.csv', '13800000000', '13800000000'],
  ['account-list/platforms@2026-06-30.csv', '13800000002', '13800000002'],
  ['icp-list/sites-and-apps@2026-06-30.csv', '13800000002', '13800000002'],
])('%s: neither event nor receipt holds %s', async (file, name, other) => {
  const bytes = readFileSync(new URL(`../fixtures/${file}`, import.meta.url));
  expect(bytes.toString('utf8')).toContain(name);
  const reading = JSON.stringify(await readFixture(registry, 'case@2026-06-30.csv', bytes));
  expect(reading).not.toContain(name);
  expect(reading).not.toContain(other);
});

describe('a subject without a code', () => {
  test.each(['王小明', '李 四', '欧阳示例', '阿不都·示例'])('%s reads like a person', (name) => {
    expect(looksLikePersonName(name)).toBe(true);
  });
  test.each(['洛阳网', '示例报社', '洛阳示例科技有限公司', 'Example', '示例传媒中心'])(
    '%s does not',
    (name) => {
      expect(looksLikePersonName(name)).toBe(false);
    },
  );
});
