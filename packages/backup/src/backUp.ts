import { mkdir, readdir } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { deadLettersTopic, decisionsTopic, registryOfTopic } from '@liandong/contracts/events';
import { describeLog, type LogDescription, listTopics, type Partition, readLog } from '@liandong/event-bus';
import { createPool, dumpTable, listTables, type Pool, withTransaction } from '@liandong/postgres';
import { BackupRefused } from './BackupRefused.ts';
import type { HubPlaces } from './HubPlaces.ts';
import { toLine } from './logFile.ts';
import type { Manifest } from './Manifest.ts';
import { readPlain, writeFile } from './writeFile.ts';

/** Schemas that hold what no log tells. */
export const schemas = ['access', 'intake'];
export const manifestName = 'manifest.json';

/** How much was taken. */
export interface BackedUp {
  readonly messages: number;
  readonly tables: number;
  readonly keys: number;
}

/** The tables of both schemas as of one moment. */
function backUpTables(pool: Pool, folder: string): Promise<Manifest['tables']> {
  return withTransaction(
    pool,
    async (tx) => {
      const written: Manifest['tables'] = [];
      for (const table of await listTables(tx, schemas)) {
        const path = `tables/${table.schema}.${table.table}.copy.gz`;
        const sha256 = await writeFile(folder, path, dumpTable(tx, table), true);
        written.push({ ...table, columns: [...table.columns], path, sha256 });
      }
      return written;
    },
    { isolation: 'repeatable read', readOnly: true },
  );
}

/** The topics of a hub's log; not what is computed from it. */
export async function logTopicsOf({ kafka, topicPrefix }: HubPlaces): Promise<readonly string[]> {
  const own = new Set([decisionsTopic(topicPrefix), deadLettersTopic(topicPrefix)]);
  return (await listTopics(kafka)).filter(
    (topic) => own.has(topic) || registryOfTopic(topic, topicPrefix) !== undefined,
  );
}

async function backUpPartition(
  { kafka, topicPrefix }: HubPlaces,
  folder: string,
  { topic, partition, low, high }: LogDescription['partitions'][number],
): Promise<Manifest['partitions'][number]> {
  const name = topic.slice(topicPrefix.length);
  const path = `log/${name}.${partition}.ndjson.gz`;
  const lines = new PassThrough();
  const writing = writeFile(folder, path, lines, true);
  let messages = 0;
  const at: Partition = { topic, partition };
  await readLog({
    kafka,
    topics: [topic],
    partitions: [at],
    to: [{ ...at, offset: high }],
    onMessages: async (batch) => {
      messages += batch.messages.length;
      if (!lines.write(batch.messages.map(toLine).join('')))
        await new Promise((resolve) => lines.once('drain', resolve));
    },
  });
  lines.end();
  return { topic: name, partition, from: String(low), messages, path, sha256: await writing };
}

async function backUpKeys(keysDir: string | undefined, folder: string): Promise<Manifest['keys']> {
  const names = keysDir === undefined ? [] : (await readdir(keysDir)).filter((name) => name.endsWith('.key'));
  const keys: Manifest['keys'] = [];
  for (const name of names) {
    const path = `keys/${name}`;
    keys.push({
      path,
      sha256: await writeFile(folder, path, [await readPlain(keysDir as string, name)], false),
    });
  }
  return keys;
}

/**
 * Takes a backup of a hub that runs or stands: the tables as of one moment, then the log to its end, then the keys. In this
 * order a backup's log holds at least what its receipts promise; of a filing that was acknowledged in between the log has
 * the events and the tables have no receipt, and its sequence is never issued again, since adapters raise their
 * counters to the log when they start.
 * @throws BackupRefused where the folder is there and not empty
 */
export async function backUp(hub: HubPlaces, folder: string, now: Date): Promise<BackedUp> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new BackupRefused(`${folder} 不是空的：换一个新目录`);
  const pool = createPool({ connectionString: hub.databaseUrl, applicationName: 'backup', max: 1 });
  let tables: Manifest['tables'];
  try {
    tables = await backUpTables(pool, folder);
  } finally {
    await pool.close();
  }
  const { clusterId, partitions: bounds } = await describeLog(hub.kafka, await logTopicsOf(hub));
  const partitions: Manifest['partitions'] = [];
  for (const bound of bounds) partitions.push(await backUpPartition(hub, folder, bound));
  const keys = await backUpKeys(hub.keysDir, folder);
  const manifest: Manifest = { format: 1, takenAt: now.toISOString(), clusterId, partitions, tables, keys };
  await writeFile(folder, manifestName, [Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)], false);
  const messages = partitions.reduce((sum, partition) => sum + partition.messages, 0);
  return { messages, tables: tables.length, keys: keys.length };
}
