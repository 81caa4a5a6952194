import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomToken } from '@liandong/runtime';
import { z } from 'zod';

const port = z.int().min(1).max(65_535);

/** What a state directory remembers of its servers, in `servers.json`, readable by its owner alone. */
export const ServerState = z.object({
  password: z.string().describe("of PostgreSQL's one user"),
  clusterId: z.string().length(22).describe("Kafka's: 16 random bytes in base64url; never begins with '-'"),
  ports: z
    .object({ postgres: port, kafka: port, controller: port })
    .partial()
    .describe('kept over restarts, since running clients go on asking there'),
});
export type ServerState = z.infer<typeof ServerState>;

export type PortName = keyof ServerState['ports'];

/** With every port chosen. */
export type SettledState = ServerState & { readonly ports: Readonly<Record<PortName, number>> };

const fileName = 'servers.json';

/** 16 random bytes as 22 base64url characters; Kafka's format takes one that begins with '-' for an option. */
function newClusterId(): string {
  const id = Buffer.from(randomToken(), 'base64url').subarray(0, 16).toString('base64url');
  return id.startsWith('-') ? newClusterId() : id;
}

/** What the directory remembers; a new one gets its secrets here. */
export async function readServerState(stateDir: string): Promise<ServerState> {
  const text = await readFile(join(stateDir, fileName), 'utf8').catch(() => undefined);
  if (text !== undefined) return ServerState.parse(JSON.parse(text));
  const state = { password: randomToken(), clusterId: newClusterId(), ports: {} };
  await writeServerState(stateDir, state);
  return state;
}

/** Replaces the file whole. */
export async function writeServerState(stateDir: string, state: ServerState): Promise<void> {
  const file = join(stateDir, fileName);
  await writeFile(`${file}.new`, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
