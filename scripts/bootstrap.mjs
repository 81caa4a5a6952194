import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Runs a program at the root with its output on standard error, and throws unless it succeeds. */
function run(program, args, env = {}) {
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  return new Promise((succeed, fail) => {
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0 ? succeed() : fail(new Error(`${program} ${args.join(' ')} ended with ${code}:\n${said}`)),
    );
  });
}

const readIfThere = (path) => (existsSync(path) ? readFileSync(path) : undefined);

/** Whether what is installed is what the lockfile says: pnpm keeps a copy, byte-equal after an install. */
function isInstalled() {
  const installed = readIfThere(join(root, 'node_modules/.pnpm/lock.yaml'));
  return installed !== undefined && installed.equals(readFileSync(join(root, 'pnpm-lock.yaml')));
}

async function install() {
  if (isInstalled()) return;
  console.error('正在安装依赖 installing dependencies …');
  // npx brings pnpm where only npm is there. CI: pnpm asks nothing. `npm --silent` would silence pnpm's errors too.
  await run('npx', ['--yes', packageManager, 'install', '--frozen-lockfile'], {
    CI: 'true',
    npm_config_loglevel: 'notice',
  });
}

/** Schemas from which a client is generated, with the folder that it goes to. */
function clients() {
  return readdirSync(join(root, 'packages'))
    .map((room) => join(root, 'packages', room, 'prisma/schema.prisma'))
    .filter((schema) => existsSync(schema))
    .flatMap((schema) => {
      const text = readFileSync(schema, 'utf8');
      const [, output] = /^generator\s+\w+\s*\{[^}]*?\boutput\s*=\s*"([^"]+)"/m.exec(text) ?? [];
      return output === undefined ? [] : [{ schema, text, output: resolve(dirname(schema), output) }];
    });
}

/** Generates the Prisma clients whose schema, or whose Prisma, is not the one they were made with. */
async function generateClients() {
  const version = readIfThere(join(root, 'node_modules/prisma/package.json')) ?? '';
  const stale = clients()
    .map((client) => ({
      ...client,
      stamp: join(client.output, '.made-from'),
      digest: createHash('sha256').update(version).update(client.text).digest('hex'),
    }))
    .filter(({ stamp, digest }) => readIfThere(stamp)?.toString() !== digest);
  await Promise.all(
    stale.map(async ({ schema, stamp, digest }) => {
      console.error(`正在生成 generating the Prisma client of ${relative(root, schema)} …`);
      await run(process.execPath, ['node_modules/prisma/build/index.js', 'generate', `--schema=${schema}`], {
        // Generating needs no engine, but Prisma would download one unless told that it is there.
        PRISMA_SCHEMA_ENGINE_BINARY: existsSync('/bin/true') ? '/bin/true' : '/usr/bin/true',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      });
      writeFileSync(stamp, digest);
    }),
  );
}

/** Makes a clone ready to run, from nothing but Node and npm; takes no time where it is ready. */
export async function bootstrap() {
  await install();
  await generateClients();
}
