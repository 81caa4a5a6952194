/** A place in a feed: all changes up to this one were read. Numbers as text, for they outgrow JavaScript's. */
export interface FeedPlace {
  /** Which feed; a database made anew has another. */
  readonly feed: string;
  readonly transaction: string;
  readonly change: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const version = '1';

function isNumber(text: string | undefined, bits: number): text is string {
  return text !== undefined && /^\d{1,20}$/.test(text) && BigInt(text) < 2n ** BigInt(bits);
}

/** A place as the opaque text that readers keep; it survives a rebuild of the index. */
export function encodePlace({ feed, transaction, change }: FeedPlace): string {
  return Buffer.from([version, feed, transaction, change].join(' ')).toString('base64url');
}

/** The place that a text names, or undefined where it is none. */
export function decodePlace(text: string): FeedPlace | undefined {
  const [of, feed = '', transaction, change, ...more] = Buffer.from(text, 'base64url').toString().split(' ');
  if (of !== version || more.length > 0 || !uuid.test(feed)) return undefined;
  return isNumber(transaction, 64) && isNumber(change, 63) ? { feed, transaction, change } : undefined;
}
