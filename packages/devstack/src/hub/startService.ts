import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { boundFile } from '../boundFile.ts';
import { programEnvironment } from '../config.ts';
import { stopProcess } from '../stopProcess.ts';
import { bundleProgram } from './bundleProgram.ts';

/** A program of the hub that runs. */
export interface Service {
  readonly pid: number;
  /** Where it listens. */
  readonly url: string;
  /** Resolves when its process has ended, for whatever reason. */
  readonly exited: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A program did not come up; the message names its log. */
export class ServiceFailed extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ServiceFailed';
  }
}

const Ready = z.object({ ready: z.literal(true), url: z.string() });

/**
 * Starts a program in a process group of its own, so that a terminal's Ctrl-C reaches it through us alone; it ends
 * by itself when we are gone, even killed, since its channel to us closes.
 *
 * @throws ServiceFailed where it ends before it is ready
 */
export async function startService(options: {
  readonly name: string;
  readonly main: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Options of Node itself, such as a profiler's. */
  readonly nodeOptions?: readonly string[];
}): Promise<Service> {
  const stopBounding = await boundFile(options.logFile);
  const log = await open(options.logFile, 'a');
  const program = await bundleProgram(options.main);
  const child = spawn(process.execPath, [...(options.nodeOptions ?? []), '--enable-source-maps', program], {
    env: { ...programEnvironment(), ...options.env },
    stdio: ['ignore', 'pipe', log.fd, 'ipc'],
    detached: true,
  });
  await once(child, 'spawn');
  await log.close();
  const pid = child.pid as number;
  const exited = once(child, 'exit').then(stopBounding);
  const url = await Promise.race([readUrl(child), exited.then(() => undefined)]);
  if (url === undefined) throw new ServiceFailed(`${options.name} 未能启动，原因见日志 ${options.logFile}`);
  const stop = async (): Promise<void> => {
    await stopProcess(pid, 'SIGTERM');
    await exited;
  };
  return { pid, url, exited, stop };
}

async function readUrl(child: ChildProcess): Promise<string | undefined> {
  if (child.stdout === null) return undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const ready = Ready.safeParse(parseJson(line));
    if (ready.success) {
      child.stdout.resume();
      return ready.data.url;
    }
  }
  return undefined;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
