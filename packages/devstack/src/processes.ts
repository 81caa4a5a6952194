import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';

/** Asks the system about processes: /proc on Linux, `ps` elsewhere. A zombie counts as gone. */

const run = promisify(execFile);
const hasProc = process.platform === 'linux';

async function ps(...args: readonly string[]): Promise<string> {
  return run('ps', args).then(
    ({ stdout }) => stdout,
    () => '',
  );
}

/** When a process began, as an opaque text that no later process of the same number shares; undefined: it is gone. */
export async function startedAt(pid: number): Promise<string | undefined> {
  if (!hasProc) return (await ps('-p', `${pid}`, '-o', 'lstart=')).trim() || undefined;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // proc(5): the name in parentheses may hold spaces; after it the state is field 3 and the start time field 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? undefined : fields[19];
}

async function isMarked(pid: string, program: string, marker: string): Promise<boolean> {
  const args = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
  return basename(args[0] ?? '') === program && args.includes(marker);
}

/** The processes that run a program (`postgres`, `java`) with exactly this argument. */
export async function findProcesses(program: string, marker: string): Promise<readonly number[]> {
  if (hasProc) {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const marked = await Promise.all(pids.map((pid) => isMarked(pid, program, marker)));
    return pids.filter((_, at) => marked[at]).map(Number);
  }
  return (await ps('-axww', '-o', 'pid=,command=')).split('\n').flatMap((line) => {
    const [, pid, command] = /^\s*(\d+) (.*)$/.exec(line) ?? [];
    const found = command?.includes(`${program} `) && `${command} `.includes(` ${marker} `);
    return found ? [Number(pid)] : [];
  });
}
