import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { LiandongClient } from '@liandong/client';
import { luoyang2026 } from '@liandong/coverage';

const luoyang = { city: '410300', edition: 'luoyang-2023', asOf: '2023-06-30' };
const reason = '随程序发布的默认版本，首次启动时启用';

/** The shipped edition of Luoyang's divisions, JSON lines. */
export function shippedEdition(): Promise<string> {
  return readFile(fileURLToPath(new URL('../../editions/luoyang-2023.jsonl', import.meta.url)), 'utf8');
}

/** Puts the shipped divisions and rules in force where none are; those of a city's own are left alone. */
export async function activateDefaults(client: LiandongClient): Promise<void> {
  const inForce = await client.coverage.summary.query({});
  if (inForce.edition === '') {
    await client.divisions.activate.mutate({ ...luoyang, content: await shippedEdition(), reason });
  }
  if (inForce.rules === '') await client.rules.activate.mutate({ rules: luoyang2026, reason });
}
