import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { boundFile } from './boundFile.ts';
import type { Server } from './Server.ts';
import { StackRefusal } from './StackRefusal.ts';
import { stopProcess } from './stopProcess.ts';

export interface ServerCommand {
  readonly name: 'postgres' | 'kafka';
  readonly file: string;
  readonly args: readonly string[];
  /** The signal that asks for a clean end. */
  readonly stopSignal: NodeJS.Signals;
  /** Where its standard output and error go; kept below 8 MB. */
  readonly logFile: string;
  readonly options?: SpawnOptions;
}

/**
 * Starts a server in a process group of its own, so that a terminal's Ctrl-C reaches it through us alone, and waits
 * for `isReady` (called once, rejected when given up).
 * @throws StackRefusal `server-failed` with the end of its log
 */
export async function spawnServer(command: ServerCommand, isReady: () => Promise<void>): Promise<Server> {
  const { name, file, args, stopSignal, logFile } = command;
  const stopBounding = await boundFile(logFile);
  const log = await open(logFile, 'a');
  const { size } = await log.stat();
  const child = spawn(file, args, {
    cwd: '/',
    ...command.options,
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
  });
  try {
    await once(child, 'spawn');
  } finally {
    await log.close();
  }
  const pid = child.pid as number;
  const exited = once(child, 'exit').then(stopBounding);
  const stop = async () => {
    await stopProcess(pid, stopSignal);
    await exited;
  };
  const failure = async (reason: string) => {
    const said = (await readFile(logFile)).subarray(size).toString().trimEnd().slice(-1_500);
    return new StackRefusal('server-failed', `${name} ${reason}; its log ${logFile} ends with:\n${said}`);
  };
  const ready = isReady();
  ready.catch(() => undefined);
  const outcome = await Promise.race([
    ready.then(
      () => 'ready' as const,
      () => 'not ready' as const,
    ),
    exited.then(() => 'exited' as const),
  ]);
  if (outcome === 'ready') return { pid, exited, stop };
  if (outcome === 'exited') throw await failure('ended while starting');
  await stop();
  throw await failure('did not become ready');
}
