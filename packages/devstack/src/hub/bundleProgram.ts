import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { randomId } from '@liandong/runtime';
// The bundler beneath tsx and vite: bundles half a thousand small files in a second.
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/liandong-programs');

/** A bundle, and the sources that it was made of as they were then. */
interface Manifest {
  readonly program: string;
  /** Path, time of change in milliseconds, bytes. */
  readonly sources: readonly (readonly [string, number, number])[];
}

/** Third parties stay where they are, named by their place, since each room has its own. */
const keepThirdParties: Plugin = {
  name: 'third parties stay where they are',
  setup(plugin) {
    plugin.onResolve({ filter: /^[^./]/ }, async ({ path, kind, pluginData, resolveDir, importer }) => {
      if (kind === 'entry-point' || pluginData === 'third party' || path.startsWith('@liandong/'))
        return undefined;
      if (path.startsWith('node:')) return { external: true };
      const found = await plugin.resolve(path, { resolveDir, kind, importer, pluginData: 'third party' });
      if (found.errors.length > 0) return { errors: found.errors };
      return { path: found.external ? found.path : pathToFileURL(found.path).href, external: true };
    });
  },
};

/** A module that loads a file beside itself (a statement, an edition) finds it beside its source. */
const keepPlaces: Plugin = {
  name: 'modules know their own place',
  setup(plugin) {
    plugin.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: 'ts',
    }));
  },
};

async function stateOf(path: string): Promise<readonly [string, number, number]> {
  const { mtimeMs, size } = await stat(path);
  return [path, mtimeMs, size];
}

async function readManifest(manifest: string): Promise<Manifest | undefined> {
  const text = await readFile(manifest, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Manifest);
}

/** The bundle that was made before, if none of its sources has changed. */
async function freshBundle(manifest: string): Promise<string | undefined> {
  try {
    const { program, sources } = (await readManifest(manifest)) ?? { program: '', sources: [] };
    const now = await Promise.all(sources.map(([path]) => stateOf(path)));
    await stat(program);
    const same = now.every(([, time, size], at) => time === sources[at]?.[1] && size === sources[at]?.[2]);
    return same ? program : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Our own sources of a program in one file, so that it starts in a third of the time and CPU that reading some four
 * hundred TypeScript files one by one takes; the sources stay what runs, see docs/decisions/0009. Kept below
 * `node_modules/.cache` and made anew when a source has changed; several processes may ask at once.
 *
 * @param main the program's source, `…/src/main.ts`
 * @returns what Node runs in its place; errors name lines of the sources under `--enable-source-maps`
 */
export function bundleProgram(main: string): Promise<string> {
  const underWay = underWayOf.get(main);
  if (underWay !== undefined) return underWay;
  const bundling = makeBundle(main).finally(() => underWayOf.delete(main));
  underWayOf.set(main, bundling);
  return bundling;
}

/** Two of one program that start at once wait for one bundle. */
const underWayOf = new Map<string, Promise<string>>();

async function makeBundle(main: string): Promise<string> {
  const name = createHash('sha256').update(main).digest('hex').slice(0, 16);
  const manifest = join(cache, `${name}.json`);
  const fresh = await freshBundle(manifest);
  if (fresh !== undefined) return fresh;
  await mkdir(cache, { recursive: true });
  const made = await build({
    entryPoints: [main],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // As Node itself resolves: nothing that only bundlers read.
    mainFields: ['main'],
    conditions: [],
    sourcemap: 'linked',
    metafile: true,
    write: false,
    outfile: join(cache, `${name}.mjs`),
    plugins: [keepThirdParties, keepPlaces],
    logLevel: 'silent',
  });
  const inputs = Object.keys(made.metafile.inputs).map((path) => join(root, path));
  const sources = await Promise.all([...inputs, join(root, 'pnpm-lock.yaml')].map(stateOf));
  const code = made.outputFiles.find(({ path }) => path.endsWith('.mjs'));
  const map = made.outputFiles.find(({ path }) => path.endsWith('.map'));
  if (code === undefined || map === undefined) throw new Error(`${main} gave no bundle`);
  const program = join(cache, `${name}.${code.hash.replaceAll(/\W/g, '')}.mjs`);
  await writeWhole(`${program}.map`, map.text);
  await writeWhole(
    program,
    code.text.replace(/\/\/# sourceMappingURL=.*\s*$/, `//# sourceMappingURL=${program}.map\n`),
  );
  const former = (await readManifest(manifest))?.program;
  await writeWhole(manifest, JSON.stringify({ program, sources } satisfies Manifest));
  if (former !== undefined && former !== program)
    await Promise.all([rm(former, { force: true }), rm(`${former}.map`, { force: true })]);
  return program;
}

async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomId()}`;
  await writeFile(draft, text);
  await rename(draft, path).catch(async (error: unknown) => {
    await rm(draft, { force: true });
    throw error;
  });
}
