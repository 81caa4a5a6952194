import { PersonErased } from '@liandong/contracts/api';
import { askDoor, doorFailure } from './askDoor.ts';

/** A person whose key is to be destroyed. */
export interface ErasePersonRequest {
  /** Any adapter's address of the hub, `http://host:port`. */
  readonly url: string;
  /** An operator's token. */
  readonly token: string;
  /** Travels in the body alone. */
  readonly citizenId: string;
  /** Kept for ever: it names no person. */
  readonly reason: string;
  readonly fetch?: typeof fetch;
  /** How long all of it may take; half a minute by default. */
  readonly timeoutMs?: number;
}

/**
 * Destroys the sealing key of a person: name, citizen id and telephone, as rosters filed them, can be opened by nobody from then
 * on; no count changes. True where there was a key; asked again it is false.
 * @throws LiandongError
 */
export async function erasePerson(request: ErasePersonRequest): Promise<boolean> {
  const { url, token, citizenId, reason, timeoutMs = 30_000 } = request;
  const send = request.fetch ?? fetch;
  const signal = AbortSignal.timeout(timeoutMs);
  const address = new URL('persons/erase', url.endsWith('/') ? url : `${url}/`);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ citizenId, reason });
  const answer = await askDoor(() => send(address, { method: 'POST', headers, body, signal }), {
    signal,
    attempts: 1,
  });
  const erased = PersonErased.safeParse(answer.body);
  if (answer.status !== 200 || !erased.success) throw doorFailure(answer);
  return erased.data.destroyed;
}
