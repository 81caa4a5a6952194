import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Registry } from '../../packages/adapter-kit/src/registry/Registry.ts';
import { readFixture } from '../../packages/adapter-kit/src/testing/readFixture.ts';

/**
 * Writes beside each fixture of an adapter the events and the receipt that it gives, as its contract test expects them.
 *
 * @param folder the adapter's folder; its dependencies must be linked
 * @returns what was written
 */
export async function writeExpectations(folder: string): Promise<readonly string[]> {
  const { registry } = (await import(pathToFileURL(join(folder, 'src/registry.ts')).href)) as {
    registry: Registry;
  };
  const fixtures = readdirSync(join(folder, 'fixtures'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.csv'))
    .map((path) => join(folder, 'fixtures', path));
  const written: string[] = [];
  for (const path of fixtures) {
    const { events, outcome } = await readFixture(registry, basename(path), readFileSync(path));
    for (const [ending, value] of [
      ['events', events],
      ['receipt', outcome],
    ] as const) {
      const beside = path.replace(/\.csv$/, `.${ending}.json`);
      writeFileSync(beside, `${JSON.stringify(value, undefined, 2)}\n`);
      written.push(beside);
    }
  }
  return written;
}
