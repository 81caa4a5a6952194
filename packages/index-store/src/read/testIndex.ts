import type { Division, OrganizationRow, RecordRow } from '@liandong/contracts/index';
import { encodeRegisters, packStamp } from '@liandong/merge';
import { createPool, execute, identifier, type Pool, sql } from '@liandong/postgres';
import { migrateIndex } from '../schema/migrateIndex.ts';
import { openIndexReader } from './openIndexReader.ts';

interface TestIndex {
  readonly writer: Pool;
  readonly reader: Pool;
  readonly writeRecord: (record: Pick<RecordRow, 'recordId' | 'key' | 'organizationId'>) => Promise<unknown>;
  readonly writeKey: (recordId: string, key: string) => Promise<unknown>;
  readonly drop: () => Promise<void>;
}

/** A record's registers that say a name, as merge writes them. Synthetic. */
const registers = encodeRegisters(
  new Map([
    [
      'name',
      {
        value: '甲',
        stamp: packStamp({
          effectiveTime: '2026-01-01',
          filingSequence: 1,
          line: 2,
          mappingVersion: 1,
          ordinal: 1,
        }),
      },
    ],
  ]),
);

/** An index of a test's own, filled with rows of its choosing: a writer, and a reader as the API has it. */
export async function createTestIndex(serverUrl: string, name: string): Promise<TestIndex> {
  const server = createPool({ connectionString: serverUrl, applicationName: 'tests', max: 1 });
  await execute(server, sql`DROP DATABASE IF EXISTS ${identifier(name)} WITH (FORCE)`);
  await execute(server, sql`CREATE DATABASE ${identifier(name)}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migrateIndex(url.href);
  const writer = createPool({
    connectionString: url.href,
    applicationName: 'tests',
    searchPath: ['index', 'public'],
    max: 1,
  });
  const reader = openIndexReader({ databaseUrl: url.href, applicationName: 'tests' });
  return {
    writer,
    reader,
    writeRecord: ({ recordId, key, organizationId }) =>
      execute(
        writer,
        sql`INSERT INTO records (record_id, registry, kind, keyscheme, key, organization_id, registers)
            VALUES (${recordId}, 'business-registration', 'enterprise', 'own-number', ${key}, ${organizationId}, ${registers})`,
      ),
    writeKey: (recordId, key) =>
      execute(writer, sql`INSERT INTO record_keys (record_id, key) VALUES (${recordId}, ${key})`),
    drop: async () => {
      await Promise.all([writer.close(), reader.close()]);
      await execute(server, sql`DROP DATABASE ${identifier(name)} WITH (FORCE)`);
      await server.close();
    },
  };
}

/** Puts these organizations and nodes in place of what is there, with the roll-ups that belong to them. */
export async function fillIndex(
  writer: Pool,
  organizations: readonly OrganizationRow[],
  divisions: readonly Division[],
): Promise<void> {
  const rows = organizations.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => [
        field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        value,
      ]),
    ),
  );
  await execute(
    writer,
    sql`TRUNCATE organizations, divisions, rollups, party_organizations, party_rollups, records, record_keys, activations`,
  );
  await execute(
    writer,
    sql`INSERT INTO organizations SELECT * FROM jsonb_populate_recordset(null::organizations, ${JSON.stringify(rows)}::jsonb)`,
  );
  await execute(
    writer,
    sql`INSERT INTO divisions SELECT * FROM jsonb_populate_recordset(null::divisions, ${JSON.stringify(divisions)}::jsonb)`,
  );
  await execute(
    writer,
    sql`INSERT INTO rollups SELECT division, line, status, count(*), count(*) FILTER (WHERE party_organizations > 0)
        FROM organizations GROUP BY 1, 2, 3`,
  );
}
