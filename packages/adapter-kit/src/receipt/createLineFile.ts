import { createReadStream } from 'node:fs';
import { open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ReceiptLine } from '@liandong/contracts/api';
import { randomId } from '@liandong/runtime';

/** Lines of a receipt that is not filed: on disk, since there may be as many as rows. */
export interface LineFile {
  readonly add: (lines: readonly ReceiptLine[]) => Promise<void>;
  /** No more are added; from now on they can be read. */
  readonly close: () => Promise<void>;
  readonly read: () => AsyncIterable<readonly ReceiptLine[]>;
  readonly remove: () => Promise<void>;
}

/** A file of lines in the spool, one JSON object a line; swept like a broken upload if the process dies. */
export async function createLineFile(spoolDir: string): Promise<LineFile> {
  const path = join(spoolDir, `${randomId()}.partial`);
  const file = await open(path, 'wx', 0o600);
  return {
    add: async (lines) => {
      if (lines.length > 0) await file.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    },
    close: () => file.close(),
    read: async function* () {
      for await (const line of createInterface({
        input: createReadStream(path),
        crlfDelay: Number.POSITIVE_INFINITY,
      }))
        yield [ReceiptLine.parse(JSON.parse(line))];
    },
    remove: () => unlink(path),
  };
}
