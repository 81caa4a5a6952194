import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../cli/bin/liandong.mjs', import.meta.url));

/** What a command left: its exit code and what it wrote. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
  /** Stdout as the one JSON document that it is. @throws where there is more or less */
  readonly json: () => unknown;
}

/** Runs the `liandong` command as people do: as a process of its own. @param input what it reads from standard input */
export async function runLiandong(args: readonly string[], input = ''): Promise<CommandResult> {
  const child = spawn(process.execPath, [command, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => undefined).end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    buffer(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr, json: () => JSON.parse(stdout.toString('utf8')) as unknown };
}
