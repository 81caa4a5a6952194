import { FilingOutcome } from '@liandong/contracts/api';
import { answeredOf, LiandongError, toLiandongError } from './LiandongError.ts';

/** A file for a registry's intake door. */
export interface PushFiling {
  /** The adapter's address, `http://host:port`. */
  readonly url: string;
  /** A department's token. */
  readonly token: string;
  /** The file's name, as the receipt will print it. */
  readonly name: string;
  /** Its bytes; a Blob is read while it is sent. */
  readonly bytes: Blob | Uint8Array<ArrayBuffer>;
  /** The date that the file speaks of, `YYYY-MM-DD`; by default the day of receipt. */
  readonly asOf?: string;
  /** Say everything, file nothing. */
  readonly check?: boolean;
  /** File bytes that were filed before once more, on purpose. */
  readonly restate?: boolean;
  /** `<filing>#<line>`, the line that the file corrects. */
  readonly replaces?: string;
  readonly fetch?: typeof fetch;
  /** How long it may take; half an hour by default. */
  readonly timeoutMs?: number;
}

function addressOf({ url, name, asOf, check, restate, replaces }: PushFiling): URL {
  const address = new URL('filings', url.endsWith('/') ? url : `${url}/`);
  const said = { name, asOf, check, restate, replaces };
  for (const [key, value] of Object.entries(said))
    if (value !== undefined) address.searchParams.set(key, String(value));
  return address;
}

/**
 * Files a file: the receipt, or the refusal of the whole file with its remedy. Sent once: after a failure on the way
 * the same bytes can be filed again, and are taken once.
 * @throws LiandongError
 */
export async function pushFiling(filing: PushFiling): Promise<FilingOutcome> {
  const { token, bytes, timeoutMs = 30 * 60_000 } = filing;
  const send = filing.fetch ?? fetch;
  let status: number;
  let answer: unknown;
  try {
    const response = await send(addressOf(filing), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
      body: bytes,
      signal: AbortSignal.timeout(timeoutMs),
    });
    status = response.status;
    answer = await response.json();
  } catch (error) {
    throw toLiandongError(error);
  }
  const outcome = FilingOutcome.safeParse(answer);
  if ((status === 200 || status === 422) && outcome.success) return outcome.data;
  const data = answeredOf(answer);
  if (data !== undefined && status >= 400) throw toLiandongError(undefined, data);
  throw new LiandongError('not-a-hub', '对方的答复不是本系统的格式，请检查地址。', { cause: outcome.error });
}
