import {
  type Connection,
  copyIn,
  identifier,
  loadStatement,
  type Pool,
  query,
  queryRow,
  readRows,
  sql,
  withTransaction,
} from '@liandong/postgres';
import { lockIndex } from '../apply/lockIndex.ts';
import { toOrganizationRow } from '../apply/organizationColumns.ts';

const load = (name: string) => loadStatement(new URL(`../../sql/rebuild/${name}.sql`, import.meta.url));
const readLaggardsSql = load('readLaggards');

/** What a swap did: the number of the generation now in place, and how many organizations it shows otherwise. */
export interface Swapped {
  readonly generation: number;
  readonly changed: number;
}

/**
 * Puts the next generation in the live one's place, in one transaction: readers see one or the other. The normalizers
 * wait meanwhile. The change feed goes on: its tables move along, and what the new generation shows otherwise is added.
 *
 * @param pool on the live index
 * @param catchUp brings the next generation to the log's end; called while nobody else writes the live one
 */
export async function swapGeneration(pool: Pool, catchUp: () => Promise<void>): Promise<Swapped> {
  const swapped = await withTransaction(pool, async (tx) => {
    await lockIndex(tx);
    await catchUp();
    await refuseUnfinished(tx);
    for (const table of ['changes', 'feed']) {
      await query(tx, sql`DROP TABLE index_next.${identifier(table)}`);
      await query(tx, sql`ALTER TABLE index.${identifier(table)} SET SCHEMA index_next`);
    }
    await query(tx, sql`ALTER TABLE index._prisma_migrations SET SCHEMA index_next`);
    const changed = await writeDifferences(tx);
    const row = await queryRow<{ generation: number }>(
      tx,
      sql`UPDATE index_next.generations SET generation = (SELECT max(generation) + 1 FROM index.generations) RETURNING generation`,
    );
    await query(tx, sql`ALTER SCHEMA index RENAME TO index_former`);
    await query(tx, sql`ALTER SCHEMA index_next RENAME TO index`);
    return { generation: row?.generation ?? 0, changed };
  });
  await query(pool, sql`DROP SCHEMA IF EXISTS index_former CASCADE`);
  return swapped;
}

async function refuseUnfinished(tx: Connection): Promise<void> {
  const laggards = await query<{ topic: string; partition: number }>(tx, readLaggardsSql);
  const marks = await query(tx, sql`SELECT 1 FROM index_next.marks LIMIT 1`);
  if (laggards.length === 0 && marks.length === 0) return;
  const names = laggards.map(({ topic, partition }) => `${topic}/${partition}`);
  throw new Error(
    `the next generation is not complete: behind in ${names.join(', ') || 'nothing'}, ${marks.length} marks`,
  );
}

async function writeDifferences(tx: Connection): Promise<number> {
  type Row = Record<string, unknown>;
  let changed = 0;
  const differences = readRows<{ before: Row | null; after: Row | null; merged_into: string | null }>(
    tx,
    sql`SELECT to_json(live) AS before, to_json(next) AS after,
          CASE WHEN next IS NULL THEN anchor.organization_id END AS merged_into
        FROM index.organizations live FULL JOIN index_next.organizations next USING (organization_id)
        LEFT JOIN index_next.records anchor ON anchor.record_id = live.organization_id
        WHERE live IS DISTINCT FROM next`,
  );
  for await (const rows of differences) {
    changed += await copyIn(
      tx,
      'COPY index_next.changes (organization_id, before, after, merged_into) FROM STDIN',
      rows.map(({ before, after, merged_into }) => [
        String((after ?? before)?.organization_id),
        before === null ? null : JSON.stringify(toOrganizationRow(before)),
        after === null ? null : JSON.stringify(toOrganizationRow(after)),
        merged_into,
      ]),
    );
  }
  return changed;
}
