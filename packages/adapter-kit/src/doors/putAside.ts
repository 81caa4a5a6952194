import { createWriteStream } from 'node:fs';
import { access, mkdir, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Outcome } from '../receipt/Outcome.ts';
import { receiptCsv, receiptJson } from '../receipt/writeReceipt.ts';

async function isFree(path: string): Promise<boolean> {
  return access(path).then(
    () => false,
    () => true,
  );
}

/** `<prefix>-<name>`, or with `-2`, `-3`, … after the prefix where that is taken. */
async function freeName(folder: string, prefix: string, name: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const candidate = `${prefix}${attempt === 1 ? '' : `-${attempt}`}-${name}`;
    const path = join(folder, candidate);
    if ((await isFree(path)) && (await isFree(`${path}.receipt.json`))) return candidate;
  }
}

/** `20261124T080000Z` */
function compactTime(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/**
 * Moves a taken file out of the inbox, to `done/<filing>-<name>` or `rejected/<time>-<name>`, with its receipt beside it
 * as `.receipt.json` and `.receipt.csv`. The receipt is written before the file moves: a file in `done/` has one. A file with
 * personal data that was acknowledged is deleted, and only its receipt stays.
 * @param personal whether its layout has columns with personal data
 */
export async function putAside(
  inbox: string,
  name: string,
  outcome: Outcome,
  { at, personal }: { readonly at: Date; readonly personal: boolean },
): Promise<void> {
  const folder = join(inbox, outcome.kind === 'refused' ? 'rejected' : 'done');
  await mkdir(folder, { recursive: true });
  const prefix = outcome.kind === 'refused' ? compactTime(at) : outcome.head.filing;
  const target = join(folder, await freeName(folder, prefix, name));
  await pipeline(
    Readable.from(receiptJson(outcome)),
    createWriteStream(`${target}.receipt.json`, { mode: 0o640 }),
  );
  await pipeline(
    Readable.from(receiptCsv(outcome)),
    createWriteStream(`${target}.receipt.csv`, { mode: 0o640 }),
  );
  if (personal && outcome.kind === 'receipt') await unlink(join(inbox, name));
  else await rename(join(inbox, name), target);
}
