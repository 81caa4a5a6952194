import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../../cli/bin/liandong.mjs', import.meta.url));

/** Prints the coverage table as anyone gets it: by the `liandong` command. */
export async function printSummary(stateDir: string): Promise<void> {
  const child = spawn(process.execPath, [command, 'coverage', 'summary', '--by-line', '--data', stateDir], {
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`liandong coverage summary 以 ${String(code)} 结束`);
}
