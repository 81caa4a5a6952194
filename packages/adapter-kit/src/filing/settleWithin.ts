import { setTimeout as delay } from 'node:timers/promises';
import { findFiling, isSettled, type KeptFiling } from '@liandong/intake-store';
import type { Intake } from '../run/Intake.ts';

/** Between two looks at a filing that another process works off. */
const pauseMilliseconds = 250;

/**
 * Where a filing stands when it is settled, or when the signal says that nobody waits any longer. Undefined where there is
 * no such filing.
 */
export async function settleWithin(
  intake: Intake,
  filing: string,
  signal: AbortSignal,
): Promise<KeptFiling | undefined> {
  for (;;) {
    const found = await findFiling(intake.pool, filing);
    if (found === undefined || isSettled(found) || signal.aborted) return found;
    const over = new AbortController();
    const pause = delay(pauseMilliseconds, undefined, { signal: AbortSignal.any([signal, over.signal]) });
    const gone = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true, signal: over.signal });
    });
    await Promise.race([intake.queue.find(filing) ?? pause, gone]).catch(() => undefined);
    over.abort();
    await pause.catch(() => undefined);
  }
}
