import { answeredOf, LiandongError, toLiandongError } from './LiandongError.ts';

/** An answer of an intake door. */
export interface DoorAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Waits, or ends early where time is up. @throws the signal's reason */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', giveUp);
      resolve();
    }, milliseconds);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}

const longestPause = 30_000;

/** How long the door asks to wait, in milliseconds; undefined where it does not ask to be asked again. */
function askedPause(response: Response): number | undefined {
  if (![409, 429, 503].includes(response.status)) return undefined;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.min(seconds * 1000, longestPause) : undefined;
}

/** Could not receive it, for a reason of the hub's own: asked again as often as one that does not answer. */
function isFailure(body: unknown): boolean {
  return answeredOf(body)?.code === 'not-received';
}

/**
 * Asks an intake door, for as long as the signal allows: again where nobody answered (so many times in a row), and whenever it
 * asks for it (429, 503, 409 with Retry-After). What is asked must be safe to ask twice.
 * @throws LiandongError
 */
export async function askDoor(
  ask: () => Promise<Response>,
  { signal, attempts }: { readonly signal: AbortSignal; readonly attempts: number },
): Promise<DoorAnswer> {
  let failures = 0;
  for (;;) {
    try {
      const response = await ask();
      const body: unknown = await response.json();
      const wait = askedPause(response);
      if (isFailure(body)) failures += 1;
      if (wait === undefined || failures >= attempts) return { status: response.status, body };
      await pause(wait, signal);
    } catch (error) {
      failures += 1;
      const failure = toLiandongError(error);
      if (signal.aborted || failure.code !== 'unreachable' || failures >= attempts) throw failure;
      await pause(Math.min(2_000, 100 * 2 ** failures), signal).catch((reason: unknown) => {
        throw toLiandongError(reason);
      });
    }
  }
}

/** What a door said where it was no outcome. */
export function doorFailure({ status, body }: DoorAnswer): LiandongError {
  const data = answeredOf(body);
  if (data !== undefined && status >= 400) return toLiandongError(undefined, data);
  return new LiandongError('not-a-hub', '对方的答复不是本系统的格式，请检查地址。', {});
}
