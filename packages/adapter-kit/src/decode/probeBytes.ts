import { createHash } from 'node:crypto';
import { type FileRefused, refused } from '../refusals.ts';
import type { FileForm } from './FileForm.ts';

export type Encoding = 'utf-8' | 'gb18030';

export interface ProbedBytes {
  readonly kind: 'probed';
  /** How the bytes hold the rows. */
  readonly encoding: FileForm;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly digest: string;
}

/** How a refusal that needs another look at the file is told: both encodings failed. */
export interface UnknownEncoding {
  readonly kind: 'unknown encoding';
}

export interface ByteProbe {
  readonly push: (chunk: Uint8Array) => void;
  readonly digest: () => string;
  readonly bytes: () => number;
  readonly end: () => ProbedBytes | UnknownEncoding | FileRefused;
}

const startsWith = (head: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => head[at] === byte);

function refusalOfHead(head: Uint8Array): FileRefused | undefined {
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return refused('not-a-csv', '，而是PDF');
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) return refused('encoding-utf16');
  return undefined;
}

/** How far a file is looked into for its form. */
const headBytes = 256;

const isZip = (head: Uint8Array): boolean => startsWith(head, 0x50, 0x4b, 0x03, 0x04);
/** The compound file of old workbooks, in which encrypted new ones lie too (MS-CFB, 2.2). */
const isCompound = (head: Uint8Array): boolean => startsWith(head, 0xd0, 0xcf, 0x11, 0xe0);

/** JSON by its first signs: an array of objects, one under the name `rows`, or an object a line. */
function jsonForm(head: Uint8Array): FileForm | undefined {
  const text = new TextDecoder('utf-8').decode(head).trimStart();
  if (/^\[\s*[{\]]|^\{\s*"rows"\s*:\s*\[/.test(text)) return 'json';
  return /^\{\s*["}]/.test(text) ? 'ndjson' : undefined;
}

/** The name of the stream in which an encrypted workbook lies (MS-OFFCRYPTO, 2.3.4.4). */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** Looks for a name in pieces of any size. */
function lookFor(name: Buffer) {
  let tail = Buffer.alloc(0);
  let found = false;
  return {
    push: (chunk: Uint8Array) => {
      if (found) return;
      const bytes = Buffer.concat([tail, chunk]);
      found = bytes.includes(name);
      tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - name.length)));
    },
    found: () => found,
  };
}

/** Follows whether the bytes can still be of one encoding; `end` says whether they were to the last. */
function follow(encoding: Encoding) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let valid = true;
  const attempt = (chunk?: Uint8Array) => {
    if (!valid) return;
    try {
      decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      valid = false;
    }
  };
  return {
    push: attempt,
    end: () => {
      attempt();
      return valid;
    },
  };
}

/**
 * Looks at every byte of a file once, in pieces of any size: how many, their digest, and their form, whatever the file's
 * name says. A text that is valid UTF-8 to its last byte is UTF-8 (with or without a mark), else GB18030 if valid as
 * that; JSON is UTF-8 always (RFC 8259, 8.1).
 */
export function createByteProbe(): ByteProbe {
  const hash = createHash('sha256');
  const followers = { 'utf-8': follow('utf-8'), gb18030: follow('gb18030') };
  const locked = lookFor(encryptedPackage);
  let bytes = 0;
  let head = new Uint8Array(0);
  let hasNul = false;
  let digest: string | undefined;

  const push = (chunk: Uint8Array) => {
    bytes += chunk.length;
    hash.update(chunk);
    if (head.length < headBytes)
      head = new Uint8Array(Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]));
    if (isZip(head)) return;
    if (isCompound(head)) return locked.push(chunk);
    hasNul ||= chunk.includes(0);
    followers['utf-8'].push(chunk);
    followers.gb18030.push(chunk);
  };
  const digestOnce = () => {
    digest ??= hash.digest('hex');
    return digest;
  };
  const end = () => {
    if (bytes === 0) return refused('empty-file');
    if (isZip(head)) return { kind: 'probed', encoding: 'xlsx', bytes, digest: digestOnce() } as const;
    if (isCompound(head)) return refused(locked.found() ? 'workbook-locked' : 'workbook-old');
    const refusal = refusalOfHead(head);
    if (refusal !== undefined) return refusal;
    if (hasNul) return refused('not-a-csv', '（含有空字符）');
    const utf8 = followers['utf-8'].end();
    const gb18030 = followers.gb18030.end();
    if (!utf8 && !gb18030) return { kind: 'unknown encoding' } as const;
    const json = jsonForm(head);
    if (json !== undefined && !utf8) return refused('json-broken', '1');
    const encoding = json ?? (utf8 ? 'utf-8' : 'gb18030');
    return { kind: 'probed', encoding, bytes, digest: digestOnce() } as const;
  };
  return { push, end, digest: digestOnce, bytes: () => bytes };
}
