import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const page = new URL('../../../../docs/departments.md', import.meta.url);

/**
 * Runs the lines of docs/departments.md by which a program pushes, as they stand, in a folder with a file and a token.
 * @returns what they print, and the receipt as a table; undefined where this machine has no curl
 */
export async function runPushPage(
  adapter: string,
  token: string,
  file: string,
): Promise<{ readonly printed: string; readonly table: string } | undefined> {
  const run = promisify(execFile);
  const curl = await run('curl', ['--version']).catch(() => undefined);
  if (curl === undefined) return undefined;
  const lines = /```sh\n(KEY=[^`]*)```/.exec(await readFile(page, 'utf8'))?.[1];
  if (lines === undefined) throw new Error('the page has no lines to run');
  const folder = await mkdtemp(join(tmpdir(), 'liandong-page-'));
  try {
    await writeFile(join(folder, 'list.csv'), file);
    await writeFile(join(folder, 'token.header'), `Authorization: Bearer ${token}\n`, { mode: 0o600 });
    const { stdout } = await run('sh', ['-euc', `ADAPTER=${adapter}\n${lines}`], { cwd: folder });
    return { printed: stdout, table: await readFile(join(folder, 'receipt.csv'), 'utf8') };
  } finally {
    await rm(folder, { recursive: true });
  }
}
