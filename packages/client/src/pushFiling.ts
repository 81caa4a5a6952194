import { FilingOutcome, FilingStatus } from '@liandong/contracts/api';
import { askDoor, type DoorAnswer, doorFailure } from './askDoor.ts';
import { newPushKey } from './newPushKey.ts';

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
  /** The name of this push, under which it is taken once however often it is sent; one of its own by default. */
  readonly idempotencyKey?: string;
  readonly fetch?: typeof fetch;
  /** How long all of it may take; half an hour by default. */
  readonly timeoutMs?: number;
}

function addressOf({ url }: PushFiling, path: string): URL {
  return new URL(path, url.endsWith('/') ? url : `${url}/`);
}

function pushAddress(filing: PushFiling): URL {
  const { name, asOf, check, restate, replaces } = filing;
  const address = addressOf(filing, 'filings');
  for (const [key, value] of Object.entries({ name, asOf, check, restate, replaces }))
    if (value !== undefined) address.searchParams.set(key, String(value));
  return address;
}

/** Long enough that most filings are answered at once, shorter than what a proxy or a browser takes for dead. */
const prefer = 'wait=30';

const pushAttempts = 4;
/** A hub that is started anew is back within their time. */
const pollAttempts = 12;

/** The receipt or the refusal, if the answer is one. */
function outcomeOf({ status, body }: DoorAnswer): FilingOutcome | undefined {
  const outcome = status === 200 || status === 422 ? FilingOutcome.safeParse(body) : undefined;
  return outcome?.data;
}

/** Asks where a filing stands until it is settled, and then for what came of it. */
async function waitForOutcome(
  filing: PushFiling,
  kept: FilingStatus,
  signal: AbortSignal,
): Promise<FilingOutcome> {
  const send = filing.fetch ?? fetch;
  const path = `filings/${encodeURIComponent(kept.filing)}`;
  const headers = { authorization: `Bearer ${filing.token}`, prefer };
  const get = (what: string) => () => send(addressOf(filing, what), { headers, signal });
  for (;;) {
    const answer = await askDoor(get(path), { signal, attempts: pollAttempts });
    const now = FilingStatus.safeParse(answer.body);
    if (answer.status !== 200 || !now.success) throw doorFailure(answer);
    if (now.data.state === 'acknowledged' || now.data.state === 'refused') break;
  }
  const answer = await askDoor(get(`${path}/receipt`), { signal, attempts: pollAttempts });
  const outcome = outcomeOf(answer);
  if (outcome === undefined) throw doorFailure(answer);
  return 'refused' in outcome ? outcome : { ...outcome, repeated: kept.repeated ?? outcome.repeated };
}

/**
 * Files a file and waits for what comes of it: the receipt, or the refusal of the whole file with its remedy. Sent again under the
 * same Idempotency-Key where the hub was not reached or asks for it, so it is taken once.
 * @throws LiandongError
 */
export async function pushFiling(filing: PushFiling): Promise<FilingOutcome> {
  const { token, bytes, timeoutMs = 30 * 60_000, idempotencyKey = newPushKey() } = filing;
  const send = filing.fetch ?? fetch;
  const signal = AbortSignal.timeout(timeoutMs);
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/octet-stream',
    'idempotency-key': `"${idempotencyKey}"`,
    prefer,
  };
  const address = pushAddress(filing);
  const answer = await askDoor(() => send(address, { method: 'POST', headers, body: bytes, signal }), {
    signal,
    attempts: pushAttempts,
  });
  const outcome = outcomeOf(answer);
  if (outcome !== undefined) return outcome;
  const kept = answer.status === 202 ? FilingStatus.safeParse(answer.body) : undefined;
  if (kept?.success !== true) throw doorFailure(answer);
  return waitForOutcome(filing, kept.data, signal);
}
