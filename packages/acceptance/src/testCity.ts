import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Receipt } from '@liandong/contracts/api';
import { doorsOf, pushTo, syntheticCity } from '@liandong/devstack';
import type { City, CityFiling } from '@liandong/simulator';
import { vi } from 'vitest';
import type { TestHub } from './startTestHub.ts';

/** A synthetic city in the shipped divisions. */
export function testCity(seed: number, organizations: number): Promise<City> {
  return syntheticCity({ seed, organizations, asOf: '2026-06-30' });
}

/** Files a filing as its department pushes it. @throws where it is refused as a whole */
export async function pushCityFiling({ hub, tokens }: TestHub, filing: CityFiling): Promise<Receipt> {
  const outcome = await pushTo(doorsOf(hub, tokens))(filing, filing.make().bytes);
  if ('refused' in outcome) throw new Error(`${filing.fileName} was refused: ${outcome.code}`);
  return outcome;
}

/** Files a filing by putting it into its department's inbox, and reads the receipt that lies there afterwards; the file may be gone. */
export async function dropCityFiling({ stateDir }: TestHub, filing: CityFiling): Promise<Receipt> {
  const inbox = join(stateDir, 'inbox', filing.registry);
  await mkdir(join(inbox, 'done'), { recursive: true });
  const name = `drop-${filing.fileName}`;
  await writeFile(join(inbox, `${name}.part`), filing.bytes());
  await rename(join(inbox, `${name}.part`), join(inbox, name));
  const taken = async (): Promise<string | undefined> =>
    (await readdir(join(inbox, 'done'))).find((file) => file.endsWith(`-${name}.receipt.json`));
  const file = await vi.waitUntil(taken, { timeout: 30_000, interval: 50 });
  return Receipt.parse(JSON.parse(await readFile(join(inbox, 'done', file ?? ''), 'utf8')));
}
