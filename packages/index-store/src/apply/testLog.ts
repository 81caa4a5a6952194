import {
  dataSchemaOf,
  type Fields,
  filingId,
  lineEventId,
  type StatementEvent,
} from '@liandong/contracts/events';
import { createTestDatabase } from '@liandong/devstack';
import { createPool, type Pool } from '@liandong/postgres';
import { registrationNumberCheckDigit, usccCheckCharacter } from '@liandong/standards';
import { indexSchema, migrateIndex } from '../schema/migrateIndex.ts';
import type { LogSlice } from './LogSlice.ts';

type TestRegistry = 'business-registration' | 'civil-affairs';

/** A valid unified social credit code of a test's own. Synthetic. */
export function testUscc(number: number): string {
  const body = `91410305MA${String(number).padStart(7, '0')}`;
  return body + usccCheckCharacter(body);
}

/** A valid registration number of a test's own. Synthetic. */
export function testRegistrationNumber(number: number): string {
  const body = `410305${String(number).padStart(8, '0')}`;
  return body + registrationNumberCheckDigit(body);
}

/** A statement of a test: line `line` of filing `sequence` says these fields of the enterprise with this key. Synthetic. */
export function testStatement(
  { registry = 'business-registration' as TestRegistry, sequence = 1, line = 2, ordinal = 1 },
  key: string,
  fields: Fields,
): StatementEvent {
  const filing = filingId(registry, sequence);
  const type = 'liandong.organization.changed.v1';
  return {
    specversion: '1.0',
    id: lineEventId({ registry, filing, line, ordinal, mappingVersion: 1 }),
    source: `/410300/${registry}`,
    type,
    subject: key,
    time: '2026-11-01T08:00:00Z',
    dataschema: dataSchemaOf(type),
    datacontenttype: 'application/json',
    registry,
    filing,
    filingsequence: sequence,
    filingline: line,
    ordinal,
    layout: 'test',
    mappingversion: 1,
    effectivetime: '2026-10-01',
    effectivefrom: 'column',
    asof: '2026-11-01',
    filer: 'test',
    catalogue: 'test',
    data: {
      record: {
        registry,
        kind: 'enterprise',
        keyscheme: key.length === 18 ? 'uscc' : 'registration-number',
        key,
      },
      fields,
    },
  };
}

/** These events as the messages of a partition from `from` on. */
export function testSlice(
  from: number,
  events: readonly LogSlice['entries'][number]['event'][],
  more: Partial<LogSlice> = {},
): LogSlice {
  return {
    topic: 'test',
    partition: 0,
    from,
    next: from + events.length,
    entries: events.map((event, at) => ({ offset: from + at, event })),
    clusterId: 'test',
    firstMessage: 'test',
    ...more,
  };
}

/** A migrated index of a test file's own. */
export async function createMigratedIndex(
  serverUrl: string,
  settings: Readonly<Record<string, string>> = {},
) {
  const database = await createTestDatabase(serverUrl);
  await migrateIndex(database.url);
  const open = (schema = indexSchema): Pool =>
    createPool({
      connectionString: database.url,
      applicationName: 'tests',
      searchPath: [schema, 'public'],
      settings,
      max: 2,
    });
  const pool = open();
  return {
    pool,
    open,
    url: database.url,
    drop: async () => {
      await pool.close();
      await database.drop();
    },
  };
}
