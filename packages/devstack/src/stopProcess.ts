import { startedAt } from './processes.ts';
import { StackRefusal } from './StackRefusal.ts';
import { waitUntil } from './waitUntil.ts';

const patienceSeconds = 20;

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Ends a process, whoever's child it is: asks with the polite signal, after 20 s kills, and waits until it is gone. */
export async function stopProcess(pid: number, polite: NodeJS.Signals): Promise<void> {
  const started = await startedAt(pid);
  if (started === undefined) return;
  const isGone = async () => (await startedAt(pid)) !== started;
  signal(pid, polite);
  if (await waitUntil(isGone, patienceSeconds)) return;
  signal(pid, 'SIGKILL');
  if (!(await waitUntil(isGone, patienceSeconds)))
    throw new StackRefusal('server-failed', `Process ${pid} does not end, not even when killed.`);
}
