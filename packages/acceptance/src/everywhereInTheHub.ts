import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listTopics } from '@liandong/event-bus';
import { dumpTable, listTables, withConnection } from '@liandong/postgres';
import type { TestHub } from './startTestHub.ts';

/** A place where a hub keeps something, and all that stands there. */
export interface Place {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every message of every topic of the hub: key, headers, value. */
async function topicPlaces({ log }: TestHub): Promise<readonly Place[]> {
  const topics = (await listTopics(log.kafka)).filter((topic) => topic.startsWith(log.prefix));
  return Promise.all(
    topics.map(async (topic) => {
      const messages = await log.messages([topic]);
      const parts = messages.flatMap(({ key, headers, value }) => [
        Buffer.from(key ?? ''),
        Buffer.from(JSON.stringify(headers ?? {})),
        value ?? Buffer.alloc(0),
      ]);
      return { name: `topic ${topic.slice(log.prefix.length)}`, bytes: Buffer.concat(parts) };
    }),
  );
}

/** Every row of every table of the hub's schemas, all columns as text. */
function tablePlaces({ index }: TestHub): Promise<readonly Place[]> {
  return withConnection(index, async (connection) => {
    const places: Place[] = [];
    for (const table of await listTables(connection, ['intake', 'access', 'index'])) {
      const chunks: Buffer[] = [];
      for await (const chunk of dumpTable(connection, table)) chunks.push(chunk);
      places.push({ name: `table ${table.schema}.${table.table}`, bytes: Buffer.concat(chunks) });
    }
    return places;
  });
}

/** Every file of the state directory, and its name. */
async function filePlaces({ stateDir }: TestHub): Promise<readonly Place[]> {
  const entries = await readdir(stateDir, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const bytes = await readFile(path).catch(() => Buffer.alloc(0));
        return {
          name: `file ${path.slice(stateDir.length)}`,
          bytes: Buffer.concat([Buffer.from(path), bytes]),
        };
      }),
  );
}

/** All that a hub keeps, place by place: topics, tables, files. */
export async function everywhereInTheHub(hub: TestHub): Promise<readonly Place[]> {
  return [...(await topicPlaces(hub)), ...(await tablePlaces(hub)), ...(await filePlaces(hub))];
}

/** The places that hold a text, in UTF-8 or in GB18030. */
export function placesWith(places: readonly Place[], text: string): readonly string[] {
  return places
    .filter(
      ({ bytes }) =>
        bytes.includes(text) || (/\P{ASCII}/u.test(text) && gb18030.decode(bytes).includes(text)),
    )
    .map(({ name }) => name);
}

const gb18030 = new TextDecoder('gb18030');
