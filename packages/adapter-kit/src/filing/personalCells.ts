import type { RecordStatement } from '@liandong/contracts/events';
import { type DigestKey, keyedDigest, looksPersonal, normalizeTelephone } from '@liandong/crypto';
import type { Heading } from '../decode/matchHeading.ts';
import type { RawRow } from '../decode/splitRows.ts';
import { personDigest } from '../keys/personOwner.ts';

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
    if (column?.personal === 'telephone') digests = { ...digests, ...telephoneDigest(text, key) };
    if (column?.personal === 'citizen-id') digests = { ...digests, citizenid: personDigest(key, text) };
  }
  for (const [name, text] of Object.entries(unread))
    if (text !== '' && personal?.has(name) !== true) put(name, text);
  return { unmapped: unmapped ?? nothing, personal: personal ?? nothing, digests };
}

function telephoneDigest(text: string, key: DigestKey): RecordStatement['digests'] {
  const digits = normalizeTelephone(text);
  return digits === '' ? {} : { telephone: keyedDigest(key, 'telephone', digits) };
}

/**
 * The whole row of a roster, to be sealed: whatever stands in it, and in whichever column, may be personal.
 * @param person of a row about a member: the digest of the citizen id
 */
export function wholeRow(
  heading: Heading,
  raw: RawRow,
  person: ReturnType<typeof personDigest> | undefined,
  key: DigestKey,
): BesideCells {
  const personal = new Map<string, string>();
  let digests: RecordStatement['digests'] = person === undefined ? undefined : { citizenid: person };
  heading.headings.forEach((name, at) => {
    const text = raw.cells[at]?.trim() ?? '';
    if (text === '') return;
    personal.set(name, text);
    if (heading.columns[at]?.personal === 'telephone')
      digests = { ...digests, ...telephoneDigest(text, key) };
  });
  return { unmapped: nothing, personal, digests };
}

/** JSON with its names in order, so that equal cells are sealed to equal bytes. */
export function canonicalJson(cells: ReadonlyMap<string, string>): string {
  return JSON.stringify(Object.fromEntries([...cells].sort(([one], [other]) => (one < other ? -1 : 1))));
}
