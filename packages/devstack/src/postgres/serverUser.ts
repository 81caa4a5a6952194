import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StackRefusal } from '../StackRefusal.ts';

const run = promisify(execFile);

/** How a program is started as the user that PostgreSQL runs as. */
export interface ServerUser {
  /** Undefined: whoever we are. */
  readonly ids: { readonly uid: number; readonly gid: number } | undefined;
  readonly command: (
    file: string,
    args: readonly string[],
  ) => {
    readonly file: string;
    readonly args: readonly string[];
    readonly options: { readonly uid?: number; readonly gid?: number };
  };
}

type Ids = NonNullable<ServerUser['ids']>;

async function lookUp(): Promise<Ids> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => run('id', [flag, 'postgres'])));
  return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
}

/** The system user `postgres`; made if there is none (shadow's useradd, else busybox's adduser). */
async function findOrCreateUser(): Promise<Ids> {
  try {
    return await lookUp();
  } catch {
    const shadow = ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'];
    await run('useradd', shadow).catch(async () => run('adduser', ['-S', '-D', '-H', 'postgres']));
    return lookUp();
  }
}

const plain = ({ uid, gid }: Ids): ServerUser => ({
  ids: { uid, gid },
  command: (file, args) => ({ file, args, options: { uid, gid } }),
});

/**
 * Ambient capabilities let the user pass directories that only root may enter. Without no_setuid_fixup access(2) would
 * ignore them for a real uid other than root, and PostgreSQL asks access(2) whether its own program may be run.
 */
const withCapabilities = (ids: Ids, setpriv: string): ServerUser => ({
  ids,
  command: (file, args) => ({
    file: setpriv,
    args: [
      `--reuid=${ids.uid}`,
      `--regid=${ids.gid}`,
      '--clear-groups',
      '--securebits=+no_setuid_fixup',
      '--bounding-set=-all,+dac_override,+dac_read_search',
      '--inh-caps=-all,+dac_override,+dac_read_search',
      '--ambient-caps=-all,+dac_override,+dac_read_search',
      file,
      ...args,
    ],
    options: {},
  }),
});

async function reaches(user: ServerUser, paths: readonly string[]): Promise<boolean> {
  const { file, args, options } = user.command('/bin/sh', [
    '-c',
    'for path; do test -x "$path" || exit 1; done',
    'reaches',
    ...paths,
  ]);
  return run(file, [...args], { ...options, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

/** The uppermost directory on the way to a path that the user may not enter; the path itself if it is none of them. */
async function findBarrier(user: ServerUser, path: string): Promise<string> {
  const parent = dirname(path);
  if (parent === path) return path;
  const above = await findBarrier(user, parent);
  return (await reaches(user, [above])) ? path : above;
}

/**
 * The user that runs PostgreSQL, which refuses to run as root: us, or for root the owner of the data directory, or
 * `postgres`. The user gets a way through directories that only root may enter, if there are such on the way.
 * @param paths absolute paths of programs and directories that it must reach
 * @throws StackRefusal `state-unreachable` naming the directory and the remedy
 */
export async function chooseServerUser(
  paths: readonly string[],
  dataDir: string,
  setpriv = 'setpriv',
): Promise<ServerUser> {
  if (process.getuid?.() !== 0)
    return { ids: undefined, command: (file, args) => ({ file, args, options: {} }) };
  const owner = await stat(dataDir).catch(() => undefined);
  const ids = owner === undefined || owner.uid === 0 ? await findOrCreateUser() : owner;
  if (await reaches(plain(ids), paths)) return plain(ids);
  if (await reaches(withCapabilities(ids, setpriv), paths)) return withCapabilities(ids, setpriv);
  const unreached = await Promise.all(
    paths.map(async (path) => ((await reaches(plain(ids), [path])) ? undefined : path)),
  );
  const path = unreached.find((candidate) => candidate !== undefined) ?? dataDir;
  const barrier = await findBarrier(plain(ids), path);
  throw new StackRefusal(
    'state-unreachable',
    `PostgreSQL 不能以 root 身份运行，而用户 postgres 无法进入 ${barrier}。` +
      `请执行 chmod o+x '${barrier}'，或安装 util-linux 的 setpriv，或用 --data 另选目录，或改用普通用户运行。\n` +
      `PostgreSQL does not run as root, and its user cannot enter ${barrier}. ` +
      `Run chmod o+x '${barrier}', or install setpriv (util-linux), or choose another directory with --data, ` +
      'or run as an ordinary user.',
  );
}
