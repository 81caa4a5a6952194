import { readFixture } from '@liandong/adapter-kit/testing';
import { registry as businessRegistration } from '@liandong/business-registration';
import { registry as civilAffairs } from '@liandong/civil-affairs';
import { registry as cyberspace } from '@liandong/cyberspace';
import { describe, expect, test } from 'vitest';
import type { FiledRow } from './filing/FiledRow.ts';
import { fileCity } from './filing/fileCity.ts';
import { generateCity } from './generateCity.ts';
import { testDivisions } from './testDivisions.ts';

const city = generateCity({ seed: 3, organizations: 2500, divisions: testDivisions, asOf: '2026-11-01' });
const adapters = {
  'business-registration': businessRegistration,
  'civil-affairs': civilAffairs,
  cyberspace,
} as const;

const filings = [...fileCity(city)].filter(({ repeats }) => repeats === undefined);

/** What of an event the simulator knows by itself. */
interface Said {
  readonly type: string;
  readonly filingline: number;
  readonly effectivetime: string;
  readonly data: {
    readonly record: { readonly key: string };
    readonly fields: Readonly<Record<string, { readonly value: unknown }>>;
    readonly organization?: { readonly key: string };
    readonly relation?: string;
    readonly covers?: readonly { readonly key: string }[];
  };
}

/** What a row's events say together, as far as the simulator knows it. */
function saidOf(events: readonly Said[]) {
  const [first] = events;
  const fields = events
    .filter((event) => event.data.record.key === first?.data.record.key)
    .flatMap(({ data }) => Object.entries(data.fields));
  return {
    fields: Object.fromEntries(fields.map(([name, { value }]) => [name, value])),
    effective: first?.effectivetime,
    key: first?.data.organization?.key ?? first?.data.record.key,
    relation: first?.data.relation,
    covers: events.find(({ data }) => data.covers !== undefined)?.data.covers?.map(({ key }) => key),
  };
}

function meantBy({ fields, effective, key, member, covers }: FiledRow) {
  return { fields, effective, key, relation: member?.relation, covers };
}

/** The first reads thousands of rows while modules still load. */
const patience = 60_000;

describe('the departments’ adapters read the city’s files as they were meant', () => {
  test.each(filings)(
    '$registry $fileName',
    async (filing) => {
      const { events, outcome } = await readFixture(
        adapters[filing.registry],
        filing.fileName,
        filing.bytes(),
      );
      expect(outcome).toMatchObject({ layout: filing.layout, asOf: filing.asOf, ...filing.expected() });
      const said = new Map<number, Said[]>();
      for (const event of events as unknown as Said[])
        said.set(event.filingline, [...(said.get(event.filingline) ?? []), event]);
      let line = 1;
      for (const row of filing.rows()) {
        line++;
        const ofRow = said.get(line) ?? [];
        if (row.outcome === 'rejected') expect(saidOf(ofRow).fields).toEqual({});
        else expect(saidOf(ofRow)).toEqual(meantBy(row));
      }
    },
    patience,
  );
});
