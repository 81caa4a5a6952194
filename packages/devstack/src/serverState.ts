import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomToken } from '@liandong/runtime';
import { z } from 'zod';
import { StackRefusal } from './StackRefusal.ts';

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

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** Started by two users in turn, a directory would end up with files that neither may write. */
function refuseOthers(stateDir: string, owner: number): void {
  const us = process.getuid?.() ?? owner;
  if (owner === us) return;
  throw new StackRefusal(
    'state-unreachable',
    `状态目录 ${stateDir} 属于用户 ${owner}，而现在的用户是 ${us}。请改用该用户运行，或用 --data 另选目录。\n` +
      `The state directory ${stateDir} belongs to user ${owner}, and this is user ${us}. ` +
      'Run as that user, or choose another directory with --data.',
  );
}

/** What the directory remembers; a new one gets its secrets here. @throws StackRefusal if another user made it */
export async function readServerState(stateDir: string): Promise<ServerState> {
  const file = join(stateDir, fileName);
  const owner = await stat(file).catch(ignoreMissing);
  if (owner !== undefined) {
    refuseOthers(stateDir, owner.uid);
    return ServerState.parse(JSON.parse(await readFile(file, 'utf8')));
  }
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
