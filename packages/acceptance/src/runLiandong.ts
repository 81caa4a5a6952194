import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleProgram } from '@liandong/devstack';

const sources = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url));

/** What a command left: its exit code and what it wrote. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
  /** Stdout as the one JSON document that it is. @throws where there is more or less */
  readonly json: () => unknown;
}

/**
 * Runs the `liandong` command as a process of its own, from a bundle of its sources: it starts in a third of the CPU of
 * `bin/liandong.mjs`, by which `npm start` asks for its table.
 * @param input what it reads from standard input
 */
export async function runLiandong(args: readonly string[], input = ''): Promise<CommandResult> {
  const bundle = pathToFileURL(await bundleProgram(sources)).href;
  const command = `import { main } from '${bundle}'; await main(process.argv.slice(1));`;
  const node = ['--enable-source-maps', '--input-type=module', '--eval', command, '--'];
  const child = spawn(process.execPath, [...node, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.on('error', () => undefined).end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    buffer(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr, json: () => JSON.parse(stdout.toString('utf8')) as unknown };
}
