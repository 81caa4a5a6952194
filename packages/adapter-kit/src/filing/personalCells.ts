import type { RecordStatement } from '@liandong/contracts/events';
import { type DigestKey, keyedDigest, looksPersonal, normalizeTelephone } from '@liandong/crypto';
import { normalizeCode } from '@liandong/standards';
import type { Heading } from '../decode/matchHeading.ts';
import type { RawRow } from '../decode/splitRows.ts';

/** The cells of a row that travel beside its fields, by heading: in the open, or to be sealed. */
export interface BesideCells {
  readonly unmapped: ReadonlyMap<string, string>;
  readonly personal: ReadonlyMap<string, string>;
  readonly digests: RecordStatement['digests'];
}

const nothing: ReadonlyMap<string, string> = new Map();

/**
 * Sorts the cells that no field carries: personal columns are sealed, and so is every other cell that holds what looks
 * like a citizen id or a mobile telephone; the rest travels as it was filed.
 */
export function besideCells(
  heading: Heading,
  raw: RawRow,
  unread: Readonly<Record<string, string>>,
  key: DigestKey,
): BesideCells {
  let unmapped: Map<string, string> | undefined;
  let personal: Map<string, string> | undefined;
  let digests: RecordStatement['digests'];
  const put = (name: string, text: string) => {
    if (looksPersonal(text)) personal = (personal ?? new Map<string, string>()).set(name, text);
    else unmapped = (unmapped ?? new Map<string, string>()).set(name, text);
  };
  for (let at = 0; at < heading.headings.length; at += 1) {
    const column = heading.columns[at];
    if (column !== undefined && column.personal === undefined) continue;
    const text = raw.cells[at]?.trim() ?? '';
    if (text === '') continue;
    const name = heading.headings[at] ?? '';
    if (column === undefined) put(name, text);
    else personal = (personal ?? new Map<string, string>()).set(name, text);
    if (column?.personal === 'telephone' && normalizeTelephone(text) !== '')
      digests = { ...digests, telephone: keyedDigest(key, 'telephone', normalizeTelephone(text)) };
    if (column?.personal === 'citizen-id')
      digests = { ...digests, citizenid: keyedDigest(key, 'citizen-id', normalizeCode(text)) };
  }
  for (const [name, text] of Object.entries(unread))
    if (text !== '' && personal?.has(name) !== true) put(name, text);
  return { unmapped: unmapped ?? nothing, personal: personal ?? nothing, digests };
}

/** JSON with its names in order, so that equal cells are sealed to equal bytes. */
export function canonicalJson(cells: ReadonlyMap<string, string>): string {
  return JSON.stringify(Object.fromEntries([...cells].sort(([one], [other]) => (one < other ? -1 : 1))));
}
