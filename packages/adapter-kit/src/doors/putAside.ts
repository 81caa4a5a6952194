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

/** Whole or not at all: a program that waits for receipts never reads half of one. */
async function writeReceipt(folder: string, name: string, texts: AsyncIterable<string>): Promise<void> {
  const draft = join(folder, `.${name}.part`);
  await pipeline(Readable.from(texts), createWriteStream(draft, { mode: 0o640 }));
  await rename(draft, join(folder, name));
}

/**
 * Moves a taken file out of the inbox, to `done/<filing>-<name>` or `rejected/<time>-<name>`, with its receipt beside it
 * as `.receipt.csv` and `.receipt.json`, in this order. They are written before the file moves: a file in `done/` has them. A file with
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
  const taken = await freeName(folder, prefix, name);
  const target = join(folder, taken);
  await writeReceipt(folder, `${taken}.receipt.csv`, receiptCsv(outcome));
  await writeReceipt(folder, `${taken}.receipt.json`, receiptJson(outcome));
  if (personal && outcome.kind === 'receipt') await unlink(join(inbox, name));
  else await rename(join(inbox, name), target);
}
