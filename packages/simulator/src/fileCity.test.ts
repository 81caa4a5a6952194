import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { CityOptions } from './City.ts';
import { fileCity } from './filing/fileCity.ts';
import { generateCity } from './generateCity.ts';
import { testDivisions } from './testDivisions.ts';

const options: CityOptions = { seed: 7, organizations: 600, divisions: testDivisions, asOf: '2026-11-01' };

function digests(seed: number): string[] {
  return [...fileCity(generateCity({ ...options, seed }))].map(
    (filing) => `${filing.fileName} ${createHash('sha256').update(filing.bytes()).digest('hex')}`,
  );
}

describe('the filings of a synthetic city', () => {
  test('the same seed gives the same bytes, another seed others', () => {
    expect(digests(7)).toEqual(digests(7));
    expect(digests(8)).not.toEqual(digests(7));
  });

  test('a repeated file has the bytes of the first', () => {
    const filings = [...fileCity(generateCity(options))];
    const repeated = filings.filter((filing) => filing.repeats !== undefined);
    expect(repeated).toHaveLength(3);
    for (const filing of repeated) {
      const first = filings.find(
        ({ registry, fileName }) => registry === filing.registry && fileName === filing.repeats,
      );
      expect(Buffer.compare(filing.bytes(), first?.bytes() ?? Buffer.alloc(0))).toBe(0);
    }
  });

  test('each department files its lists, changes and reports, no date beyond the city’s', () => {
    const filings = [...fileCity(generateCity(options))];
    expect(new Set(filings.map(({ layout }) => layout))).toEqual(
      new Set([
        'enterprise-list',
        'gbt36104-changes',
        'annual-report',
        'annual-report-b',
        'social-organization-list',
        'social-organization-changes',
        'annual-inspection',
        'internet-enterprise-list',
        'icp-list',
        'account-list',
        'member-roster',
        'party-organization-list',
      ]),
    );
    for (const { asOf, rows } of filings) {
      expect(asOf <= options.asOf).toBe(true);
      for (const row of rows()) expect(row.effective <= asOf).toBe(true);
    }
  });

  test('a list of an older day arrives after newer ones', () => {
    const lists = [...fileCity(generateCity(options))].filter(({ layout }) => layout === 'enterprise-list');
    const days = lists.map(({ asOf }) => asOf);
    expect(days).not.toEqual([...days].sort());
  });

  test('a city of ten million begins to file at once', () => {
    const city = generateCity({ ...options, organizations: 10_000_000 });
    const [filing] = fileCity(city);
    const [piece] = filing?.chunks() ?? [];
    expect(piece?.length).toBeGreaterThan(60_000);
  });
});
