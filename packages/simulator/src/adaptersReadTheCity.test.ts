import { readFixture } from '@liandong/adapter-kit/testing';
import { registry as businessRegistration } from '@liandong/business-registration';
import { registry as civilAffairs } from '@liandong/civil-affairs';
import { describe, expect, test } from 'vitest';
import { fileCity } from './filing/fileCity.ts';
import { generateCity } from './generateCity.ts';
import { testDivisions } from './testDivisions.ts';

const city = generateCity({ seed: 3, organizations: 4000, divisions: testDivisions, asOf: '2026-11-01' });
const filings = [...fileCity(city)];

/** What of an event the simulator knows by itself. */
interface Said {
  readonly filingline: number;
  readonly effectivetime: string;
  readonly data: {
    readonly record: { readonly key: string };
    readonly fields: Readonly<Record<string, { readonly value: unknown }>>;
  };
}

describe('the departments’ adapters read the city’s files as they were meant', () => {
  test.each(filings)('$registry $fileName', async (filing) => {
    const registry = filing.registry === 'civil-affairs' ? civilAffairs : businessRegistration;
    const { events, outcome } = await readFixture(registry, filing.fileName, filing.bytes());
    expect(outcome).toMatchObject({ layout: filing.layout, asOf: filing.asOf, ...filing.expected() });
    const said = new Map((events as unknown as Said[]).map((event) => [event.filingline, event]));
    let line = 1;
    for (const row of filing.rows()) {
      line++;
      const event = said.get(line);
      if (row.outcome === 'rejected') {
        expect(Object.keys(event?.data.fields ?? {})).toEqual([]);
        continue;
      }
      const fields = Object.entries(event?.data.fields ?? {}).map(([name, { value }]) => [name, value]);
      expect(Object.fromEntries(fields)).toEqual(row.fields);
      expect(event?.effectivetime).toBe(row.effective);
      expect(event?.data.record.key).toBe(row.key);
    }
  });
});
