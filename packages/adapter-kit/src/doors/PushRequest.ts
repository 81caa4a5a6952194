import { z } from 'zod';

const flag = z.enum(['true', 'false']).default('false');

/** The query of `POST /filings`; the body is the file's bytes. */
export const PushQuery = z.object({
  name: z
    .string()
    .describe('the file’s name, as the receipt prints it; may give its as-of date, 名录@2026-06-30.csv'),
  asOf: z.string().optional().describe('the day that the file speaks of, YYYY-MM-DD'),
  restate: flag.describe('file bytes that were filed before once more, on purpose'),
  check: flag.describe('say everything, file nothing; answers when all rows are read'),
  replaces: z.string().optional().describe('the line that the file corrects, <filing>#<line>'),
});

/** Any object, by its names. */
export const Row = z.record(z.string(), z.unknown());

/** A file that is JSON: its rows, each an object of cells by their heading. */
export const PushBody = z.union([z.array(Row), z.object({ rows: z.array(Row) })]);

/** What names a filing in a path. */
export const FilingPath = z.object({ filing: z.string().describe('the filing’s id') });

/** What names a layout in a path. */
export const LayoutPath = z.object({ layout: z.string().describe('the layout’s name') });

/** The query of `GET /filings`. */
export const KeyQuery = z.object({
  idempotencyKey: z.string().describe('the Idempotency-Key that the caller himself pushed under'),
});

/** Does the caller say that the body is JSON? */
export function saysJson(contentType: string | undefined): boolean {
  return /^application\/(json|x-ndjson|ndjson|jsonl)\s*(;|$)/i.test(contentType ?? '');
}

/** The longest that `Prefer: wait` is granted: proxies cut silent connections. */
const longestWaitSeconds = 60;

/** `Prefer: wait=20` (RFC 7240 4.3): how many seconds the caller likes to wait, as far as it is granted. */
export function preferredWait(header: string | string[] | undefined): number | undefined {
  const found = /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,9})"?\s*(?=$|[,;])/i.exec(
    [header ?? ''].flat().join(','),
  )?.[1];
  return found === undefined ? undefined : Math.min(Number(found), longestWaitSeconds);
}

/** As in the header's draft a string in quotes, `"8e03978e-…"`; the bare text is taken too. */
export const IdempotencyKey = z
  .string()
  .transform((text) => /^"(.*)"$/.exec(text.trim())?.[1] ?? text.trim())
  .pipe(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/));
