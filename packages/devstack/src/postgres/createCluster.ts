import { execFile } from 'node:child_process';
import { chown, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ServerUser } from './serverUser.ts';

const run = promisify(execFile);

/** Sorted and compared bytewise, in Unicode, whatever LANG says. */
/** Sorted bytewise; the character type is UTF-8's, or trigrams of Chinese would be empty. */
const locale = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--lc-ctype=C.UTF-8',
];

/** The one user of the database, its owner. */
export const superuser = 'liandong';

/**
 * Makes PostgreSQL's data directory unless it is there. It is made beside and moved in place when whole, so a kill
 * leaves nothing half done; what an earlier one left is removed.
 */
export async function createCluster(options: {
  readonly dataDir: string;
  readonly initdb: string;
  readonly user: ServerUser;
  readonly password: string;
  readonly durable: boolean;
}): Promise<void> {
  const { dataDir, user } = options;
  const prefix = `${basename(dataDir)}.new-`;
  const leftovers = (await readdir(dirname(dataDir))).filter((name) => name.startsWith(prefix));
  for (const name of leftovers)
    await rm(join(dirname(dataDir), name), { recursive: true, force: true, maxRetries: 20 });
  if (await stat(dataDir).catch(() => undefined)) return;

  const made = join(dirname(dataDir), `${prefix}${process.pid}`);
  const passwordFile = join(made, 'password');
  const target = join(made, 'data');
  await mkdir(made, { mode: 0o700 });
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  if (user.ids !== undefined) {
    await chown(made, user.ids.uid, user.ids.gid);
    await chown(passwordFile, user.ids.uid, user.ids.gid);
  }
  const command = user.command(options.initdb, [
    `--pgdata=${target}`,
    `--username=${superuser}`,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    ...locale,
    ...(options.durable ? [] : ['--no-sync']),
  ]);
  await run(command.file, [...command.args], { ...command.options, cwd: '/' });
  await rename(target, dataDir);
  await rm(made, { recursive: true });
}
