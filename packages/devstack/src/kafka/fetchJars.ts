import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { StackRefusal } from '../StackRefusal.ts';

const run = promisify(execFile);
const pom = fileURLToPath(new URL('../../kafka/pom.xml', import.meta.url));

/**
 * Fetches Kafka's jars into `directory` by Maven unless they are there. The folder appears whole or not at all; of two
 * that fetch at once the first one's stays.
 * @throws StackRefusal `jars-unavailable`
 */
export async function fetchJars(
  directory: string,
  maven: string,
  log: (line: string) => void,
): Promise<void> {
  if (existsSync(directory)) return;
  log(`Kafka's jars are fetched by Maven into ${directory}, once`);
  await mkdir(dirname(directory), { recursive: true });
  const fetched = await mkdtemp(`${directory}.`);
  try {
    const args = ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${fetched}`];
    await run(maven, args, { maxBuffer: 16 * 1024 * 1024 });
    await rename(fetched, directory);
  } catch (error) {
    await rm(fetched, { recursive: true, force: true });
    if (existsSync(directory)) return;
    const { stdout = '', message } = error as Error & { stdout?: string };
    throw new StackRefusal(
      'jars-unavailable',
      `无法用 Maven 下载 Kafka：请检查网络与 Maven 设置。\n` +
        `Maven could not fetch Kafka; check the network and Maven's settings.\n${message}\n${stdout.slice(-1_500)}`,
      { cause: error },
    );
  }
}
