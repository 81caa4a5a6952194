import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

/** Vitest's own; the client itself needs no bundler. */
const bundler = 'vite';

async function loadVite() {
  const require = createRequire(import.meta.resolve('vitest'));
  return import(pathToFileURL(require.resolve(bundler)).href);
}

it('runs in a browser: bundled, it holds no module of Node and nothing of the server', async () => {
  const { build } = await loadVite();
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('index.ts', import.meta.url)), formats: ['es'] },
    },
  });
  expect(output).toHaveLength(1);
  const [{ code, imports, moduleIds }] = output;
  expect(imports).toEqual([]);
  expect(moduleIds.filter((id: string) => /browser-external|^node:/.test(id))).toEqual([]);
  expect(
    moduleIds.filter((id: string) => /packages\/(?!client|contracts|standards)[\w-]+\/src/.test(id)),
  ).toEqual([]);
  expect(moduleIds.filter((id: string) => id.includes('@trpc/server')).length).toBeLessThan(20);
  expect(code).not.toMatch(/\bprocess\.(?!env\.NODE_ENV)|\bBuffer\./);
}, 60_000);
