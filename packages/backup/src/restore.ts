import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { migrateAccess } from '@liandong/access-store';
import { deadLettersTopic, decisionsTopic } from '@liandong/contracts/events';
import {
  createPublisher,
  describeLog,
  ensureTopics,
  type OutgoingMessage,
  type Publisher,
  readLog,
} from '@liandong/event-bus';
import { migrateIntake } from '@liandong/intake-store';
import {
  createPool,
  identifier,
  listTables,
  loadTable,
  type Pool,
  query,
  sql,
  withTransaction,
} from '@liandong/postgres';
import { BackupRefused } from './BackupRefused.ts';
import { logTopicsOf, manifestName, schemas } from './backUp.ts';
import type { HubPlaces } from './HubPlaces.ts';
import { fromLine } from './logFile.ts';
import { Manifest } from './Manifest.ts';
import { checkFile, readCompressed, readPlain } from './writeFile.ts';

/** How much was given back. */
export interface Restored {
  readonly messages: number;
  readonly rows: number;
  readonly keys: number;
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined);
  if (text === undefined) throw new BackupRefused(`${folder} 中没有 ${manifestName}：不是一份完整的备份`);
  const manifest = Manifest.parse(JSON.parse(text));
  for (const file of [...manifest.partitions, ...manifest.tables, ...manifest.keys])
    await checkFile(folder, file);
  return manifest;
}

/** A backup goes into an empty hub only: nothing is mixed, nothing overwritten. */
async function refuseUsed(hub: HubPlaces, pool: Pool): Promise<void> {
  const topics = await logTopicsOf(hub);
  const { partitions } = await describeLog(hub.kafka, topics);
  const used = partitions.find(({ high }) => high > 0n);
  if (used !== undefined)
    throw new BackupRefused(`主题 ${used.topic} 已有消息：恢复到新的 Kafka，或换一个 KAFKA_TOPIC_PREFIX`);
  const [index] = await query<{ there: boolean }>(
    pool,
    sql`SELECT to_regclass('index.positions') IS NOT NULL AS there`,
  );
  if (index?.there === true && (await query(pool, sql`SELECT FROM index.positions LIMIT 1`)).length > 0)
    throw new BackupRefused('数据库中已有索引：恢复到新的数据库');
}

async function restoreTables(pool: Pool, folder: string, { tables }: Manifest): Promise<number> {
  return withTransaction(pool, async (tx) => {
    let rows = 0;
    for (const { schema, table } of await listTables(tx, schemas)) {
      const kept = tables.find((one) => one.schema === schema && one.table === table);
      const held = sql`SELECT FROM ${identifier(schema)}.${identifier(table)} LIMIT 1`;
      if ((await query(tx, held)).length > 0)
        throw new BackupRefused(`表 ${schema}.${table} 不是空的：恢复到新的数据库`);
      if (kept !== undefined) rows += await loadTable(tx, kept, readCompressed(folder, kept.path));
    }
    return rows;
  });
}

/** What a partition holds, in its order: what is compared after a restore. */
function createLogDigest() {
  const hash = createHash('sha256');
  return {
    add: (key: Uint8Array | string, value: Uint8Array | string | null) => {
      for (const part of [key, value ?? '']) {
        const bytes = typeof part === 'string' ? Buffer.from(part) : part;
        hash.update(`${bytes.length}:`).update(bytes);
      }
    },
    digest: () => hash.digest('hex'),
  };
}

const batchMessages = 2_000;

async function restorePartition(
  publisher: Publisher,
  topic: string,
  folder: string,
  path: string,
): Promise<string> {
  const digest = createLogDigest();
  let batch: OutgoingMessage[] = [];
  const flush = async () => {
    if (batch.length > 0) await publisher.publish(topic, batch);
    batch = [];
  };
  for await (const line of createInterface({ input: Readable.from(readCompressed(folder, path)) })) {
    const message = fromLine(line);
    digest.add(message.key, message.value);
    batch.push(message);
    if (batch.length >= batchMessages) await flush();
  }
  await flush();
  return digest.digest();
}

/** Publishes the log again, a partition after the other, and reads it back: each partition must be what it was. */
async function restoreLog(hub: HubPlaces, folder: string, { partitions }: Manifest): Promise<number> {
  const { kafka, topicPrefix } = hub;
  const names = [...new Set(partitions.map(({ topic }) => topic))];
  const large = new Set([decisionsTopic(), deadLettersTopic()]);
  await ensureTopics(
    kafka,
    names.map((name) => ({
      topic: `${topicPrefix}${name}`,
      partitions: partitions.filter(({ topic }) => topic === name).length,
      retention: 'forever',
      largeMessages: large.has(name),
    })),
  );
  const publisher = await createPublisher(kafka);
  const wanted = new Map<string, string>();
  try {
    for (const { topic, partition, path } of partitions) {
      const restored = await restorePartition(publisher, `${topicPrefix}${topic}`, folder, path);
      wanted.set(`${topicPrefix}${topic}/${partition}`, restored);
    }
  } finally {
    await publisher.close();
  }
  const found = new Map([...wanted.keys()].map((place) => [place, createLogDigest()]));
  await readLog({
    kafka,
    topics: names.map((name) => `${topicPrefix}${name}`),
    onMessages: ({ topic, partition, messages }) => {
      const digest = found.get(`${topic}/${partition}`);
      for (const { key, value } of messages) digest?.add(key ?? '', value);
    },
  });
  for (const [place, digest] of wanted)
    if (found.get(place)?.digest() !== digest)
      throw new BackupRefused(`恢复后的日志 ${place} 与备份不一致：删除这些主题，重新恢复`);
  return partitions.reduce((sum, { messages }) => sum + messages, 0);
}

async function restoreKeys(keysDir: string | undefined, folder: string, { keys }: Manifest): Promise<number> {
  if (keysDir === undefined) return 0;
  await mkdir(keysDir, { recursive: true, mode: 0o700 });
  await chmod(keysDir, 0o700);
  for (const { path } of keys) {
    const target = join(keysDir, basename(path));
    const bytes = await readPlain(folder, path);
    await writeFile(target, bytes, { flag: 'wx', mode: 0o600 }).catch(async (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (!(await readFile(target)).equals(bytes))
        throw new BackupRefused(`${target} 是另一把密钥：恢复到新的目录`);
    });
  }
  return keys.length;
}

/**
 * Gives a backup back to an empty database, an empty log and a folder of keys; the hub's programs must not run. The index is
 * not part of it: the normalizer computes it when it starts. The log is read back and compared before this resolves.
 * @throws BackupRefused where something is there already, or the backup is not whole
 */
export async function restore(hub: HubPlaces, folder: string): Promise<Restored> {
  const manifest = await readManifest(folder);
  const pool = createPool({ connectionString: hub.databaseUrl, applicationName: 'restore', max: 1 });
  try {
    await refuseUsed(hub, pool);
    const keys = await restoreKeys(hub.keysDir, folder, manifest);
    await migrateAccess(hub.databaseUrl);
    await migrateIntake(hub.databaseUrl);
    const rows = await restoreTables(pool, folder, manifest);
    return { rows, keys, messages: await restoreLog(hub, folder, manifest) };
  } finally {
    await pool.close();
  }
}
