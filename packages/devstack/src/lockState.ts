import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomId } from '@liandong/runtime';
import { startedAt } from './processes.ts';
import { StackRefusal } from './StackRefusal.ts';

/** The process that uses a state directory; `started` tells it from a later one with the same number. */
interface Holder {
  readonly pid: number;
  readonly started: string;
}

const lockName = 'lock';

async function readHolder(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Holder);
}

async function isAlive(holder: Holder): Promise<boolean> {
  return (await startedAt(holder.pid)) === holder.started;
}

/** The living process that holds a state directory, if any: its pid. `unlocked`: nothing says that one ever did. */
export async function findHolder(stateDir: string): Promise<number | 'dead' | 'unlocked'> {
  const holder = await readHolder(join(stateDir, lockName));
  if (holder === undefined) return 'unlocked';
  return (await isAlive(holder)) ? holder.pid : 'dead';
}

/** Links our file in place whole, or says that another lock is there. */
async function take(mine: string, lock: string): Promise<boolean> {
  try {
    await link(mine, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Sets a dead run's lock aside; if another start has meanwhile taken it, that lock is put back. */
async function discard(lock: string, dead: Holder): Promise<void> {
  const aside = `${lock}.${randomId()}`;
  await rename(lock, aside).catch(() => undefined);
  const moved = await readHolder(aside);
  if (moved !== undefined && (moved.pid !== dead.pid || moved.started !== dead.started))
    await take(aside, lock);
  await rm(aside, { force: true });
}

/**
 * Holds a state directory for this process until the result is called.
 * @throws StackRefusal `state-held` naming the process that has it; a dead one's lock is taken over
 */
export async function lockState(stateDir: string): Promise<() => Promise<void>> {
  const lock = join(stateDir, lockName);
  const mine = `${lock}.${randomId()}`;
  const started = (await startedAt(process.pid)) ?? '';
  await writeFile(mine, JSON.stringify({ pid: process.pid, started } satisfies Holder));
  try {
    while (!(await take(mine, lock))) {
      const holder = await readHolder(lock);
      if (holder === undefined) continue;
      if (await isAlive(holder))
        throw new StackRefusal(
          'state-held',
          `状态目录 ${stateDir} 正被进程 ${holder.pid} 使用。请先停止它，或用 --data 另选目录。\n` +
            `The state directory ${stateDir} is in use by process ${holder.pid}. Stop that first, or choose another with --data.`,
        );
      await discard(lock, holder);
    }
  } finally {
    await rm(mine, { force: true });
  }
  return () => rm(lock, { force: true });
}
