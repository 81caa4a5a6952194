import { migrateAccess, openAccess } from '@liandong/access-store';
import type { Hub } from '@liandong/api';
import { createTestDatabase } from '@liandong/devstack';
import { openIndexReader } from '@liandong/index-store/read';
import { migrateIndex } from '@liandong/index-store/schema';
import { migrateIntake, openIntake } from '@liandong/intake-store';
import { createPool, execute, identifier, joinSql, type Pool, sql } from '@liandong/postgres';
import { createLogger, createMetrics, fixedClock } from '@liandong/runtime';
import type { FastifyInstance } from 'fastify';
import { createApp } from './createApp.ts';
import { isUnavailable } from './isUnavailable.ts';

/** The day on which the tests' hub lives. */
export const testDay = '2026-11-24';

export interface TestHub {
  readonly hub: Hub;
  readonly app: FastifyInstance;
  /** Puts rows in place of what a table holds, each by its columns' names. */
  readonly fill: (table: string, rows: readonly object[]) => Promise<void>;
  /** Calls a procedure over HTTP. */
  readonly call: (
    procedure: string,
    token: string,
    input?: unknown,
  ) => Promise<{ readonly status: number; readonly data: unknown; readonly code: string | undefined }>;
  readonly close: () => Promise<void>;
}

/** The server on real stores of its own, without a log: what is published is dropped, and its ends are none. */
export async function createTestHub(serverUrl: string): Promise<TestHub> {
  const database = await createTestDatabase(serverUrl);
  for (const migrate of [migrateAccess, migrateIntake, migrateIndex]) await migrate(database.url);
  const options = { databaseUrl: database.url, applicationName: 'tests' };
  const stores = {
    access: openAccess(options),
    intake: openIntake(options),
    index: openIndexReader(options),
  };
  const writer: Pool = createPool({ connectionString: database.url, applicationName: 'tests', max: 1 });
  const hub: Hub = {
    ...stores,
    publisher: { publish: async () => [], close: async () => undefined },
    clock: fixedClock(new Date(`${testDay}T04:00:00Z`)),
    city: '410300',
    topicPrefix: '',
    describeLog: async () => [],
    inspectTopics: async () => [],
    addresses: { api: 'a', brokers: 'b', database: 'd' },
    isUnavailable,
  };
  const logger = createLogger({ name: 'tests', level: 'silent' });
  const app = createApp({
    hub,
    logger,
    metrics: createMetrics({ service: 'tests', withProcess: false }),
    allowedOrigins: ['https://page.example'],
  });
  return {
    hub,
    app,
    fill: async (table, rows) => {
      const name = sql`${identifier(table.split('.')[0] ?? '')}.${identifier(table.split('.')[1] ?? '')}`;
      await execute(writer, sql`TRUNCATE ${name}`);
      const columns = [...new Set(rows.flatMap(Object.keys))].map(identifier);
      if (columns.length === 0) return;
      // Only the columns that were given: the others have the defaults of the schema.
      const list = joinSql(columns, sql`, `);
      await execute(
        writer,
        sql`INSERT INTO ${name} (${list})
            SELECT ${list} FROM jsonb_populate_recordset(null::${name}, ${JSON.stringify(rows)}::jsonb)`,
      );
    },
    call: async (procedure, token, input) => {
      const response = await app.inject({
        method: 'POST',
        url: `/trpc/${procedure}`,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(input === undefined ? {} : { payload: JSON.stringify(input) }),
      });
      const body: { result?: { data: unknown }; error?: { data: { code: string } } } = response.json();
      return { status: response.statusCode, data: body.result?.data, code: body.error?.data.code };
    },
    close: async () => {
      await app.close();
      await Promise.all([...Object.values(stores), writer].map((pool) => pool.close()));
      await database.drop();
    },
  };
}
