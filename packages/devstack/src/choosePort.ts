import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { StackRefusal } from './StackRefusal.ts';

/** Below the ranges that systems hand out to outgoing connections (Linux from 32768, macOS from 49152). */
const lowest = 20_000;
const range = 12_000;

/** Whether a server could listen there now. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * A free port: the fixed one or none; else the one kept from last time; else the first free one from a place that
 * depends on `name` alone, so that several state directories seldom meet.
 * @throws StackRefusal `port-taken` for a fixed one
 */
export async function choosePort(options: {
  readonly name: string;
  readonly fixed: number | undefined;
  readonly kept: number | undefined;
  /** Ports that are free but promised to somebody else. */
  readonly except: readonly number[];
}): Promise<number> {
  const { name, fixed, kept, except } = options;
  if (fixed !== undefined) {
    if (await isFree(fixed)) return fixed;
    throw new StackRefusal(
      'port-taken',
      `端口 ${fixed} 已被其他程序占用。\nPort ${fixed} is taken by another program.`,
    );
  }
  if (kept !== undefined && (await isFree(kept))) return kept;
  const first = createHash('sha256').update(name).digest().readUInt32BE() % range;
  for (let step = 0; step < range; step += 1) {
    const port = lowest + ((first + step) % range);
    if (!except.includes(port) && (await isFree(port))) return port;
  }
  throw new StackRefusal('port-taken', `No port from ${lowest} to ${lowest + range - 1} is free.`);
}
