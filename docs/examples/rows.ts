import { createPool, query, sql } from '../../packages/postgres/src/index.ts';
import { readStackFile } from './stackFile.ts';

/** `node --import tsx docs/examples/rows.ts "SELECT …"`: rows of the running hub's PostgreSQL, in a session that only reads. */
const [text = 'SELECT schemaname, relname, n_live_tup FROM pg_stat_user_tables ORDER BY 1, 2'] =
  process.argv.slice(2);
const pool = createPool({
  connectionString: readStackFile().databaseUrl,
  applicationName: 'rows',
  searchPath: ['index', 'intake', 'access', 'public'],
  settings: { default_transaction_read_only: 'on' },
  max: 1,
});
console.table(await query(pool, sql(Object.assign([text], { raw: [text] }))));
await pool.close();
