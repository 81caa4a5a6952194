import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type City, fileCity, truthOf } from '@liandong/simulator';

/**
 * Writes a city's filings into a folder for each department, in the order in which they arrive (`01-…`), and beside
 * them `truth.ndjson`: what the index must say of each organization.
 */
export async function writeCity(
  city: City,
  directory: string,
  onWritten: (file: string) => void,
): Promise<{ readonly files: number }> {
  const numbers = new Map<string, number>();
  let files = 0;
  for (const { registry, fileName, chunks } of fileCity(city)) {
    const number = (numbers.get(registry) ?? 0) + 1;
    numbers.set(registry, number);
    await mkdir(join(directory, registry), { recursive: true });
    const file = join(registry, `${String(number).padStart(3, '0')}-${fileName}`);
    await pipeline(Readable.from(chunks()), createWriteStream(join(directory, file)));
    files++;
    onWritten(file);
  }
  await pipeline(Readable.from(truthLines(city)), createWriteStream(join(directory, 'truth.ndjson')));
  return { files };
}

function* truthLines(city: City): Generator<string, void, undefined> {
  for (const organization of truthOf(city)) yield `${JSON.stringify(organization)}\n`;
}
