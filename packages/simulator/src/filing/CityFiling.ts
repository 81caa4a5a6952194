import type { Registry } from '../Registry.ts';
import type { CsvEncoding } from './encodeCsv.ts';
import type { FiledRow } from './FiledRow.ts';

/** How a department's system writes its files: CSV in one of two encodings, or objects. */
export type FileEncoding = CsvEncoding | 'ndjson';

/** Rows of a file by what the hub does with them; disjoint. */
export interface ExpectedCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly warned: number;
  readonly rejected: number;
}

/** A file of a department. Rows and bytes are made anew on each call, and are the same each time. */
export interface CityFiling {
  readonly registry: Registry;
  /** What its rows speak of. */
  readonly subject: 'organizations' | 'members' | 'party-organizations';
  readonly layout: string;
  /** `<what>@<as-of date>.csv` or `.ndjson`, as the file door reads the date from names. */
  readonly fileName: string;
  readonly asOf: string;
  readonly encoding: FileEncoding;
  /** The file whose bytes these are again, if they are. */
  readonly repeats?: string;
  readonly headings: readonly string[];
  readonly rows: () => Iterable<FiledRow>;
  readonly chunks: () => Iterable<Uint8Array>;
  readonly bytes: () => Uint8Array;
  /** What its receipt must say. */
  readonly expected: () => ExpectedCounts;
  /** Both at once, for half the work. */
  readonly make: () => { readonly bytes: Uint8Array<ArrayBuffer>; readonly expected: ExpectedCounts };
}
