import { parseReplacedLine } from '@liandong/contracts/events';
import { type FileRefused, refused } from '../refusals.ts';
import { asOfFromName, isCalendarDate } from './asOfFromName.ts';

/** What a filer says beside the bytes. */
export interface FilingRequest {
  readonly fileName: string;
  /** The date that the file speaks of, as given; else its name may say it, else it is the day of receipt. */
  readonly asOf: string | undefined;
  /** The same bytes are stated again on purpose. */
  readonly restate: boolean;
  /** Say everything, file nothing. */
  readonly check: boolean;
  /** `<filing>#<line>` that this file corrects. */
  readonly replaces: string | undefined;
  /** The filer says that the bytes are JSON; otherwise their form is what they are. */
  readonly saidJson?: boolean;
  readonly door: 'push' | 'file';
  readonly filer: string;
}

export interface SettledDate {
  readonly kind: 'settled';
  readonly asOf: string;
  readonly asOfFrom: 'asof' | 'receipt';
}

const pathOrControl = /[/\\\p{Cc}]/u;

/** Looks at what was said before a byte is taken. @param today `YYYY-MM-DD` in Asia/Shanghai */
export function settleRequest(
  request: FilingRequest,
  registry: string,
  today: string,
): SettledDate | FileRefused {
  const { fileName, replaces } = request;
  if (
    !/\.(csv|txt|xlsx|xls|et|json|ndjson|jsonl)$/i.test(fileName) ||
    fileName.length > 200 ||
    pathOrControl.test(fileName)
  )
    return refused('file-name');
  if (replaces !== undefined && parseReplacedLine(replaces)?.registry !== registry)
    return refused('replaces-unknown');
  const given = request.asOf ?? asOfFromName(fileName);
  if (given === undefined) return { kind: 'settled', asOf: today, asOfFrom: 'receipt' };
  if (!isCalendarDate(given)) return refused('as-of-unreadable');
  if (given > today) return refused('as-of-in-future', given);
  return { kind: 'settled', asOf: given, asOfFrom: 'asof' };
}
