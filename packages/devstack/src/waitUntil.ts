import { setTimeout as delay } from 'node:timers/promises';
import { startStopwatch } from '@liandong/runtime';

const pauseMilliseconds = 25;

/** Asks again and again until the answer is true, and tells whether it came within `seconds`. */
export async function waitUntil(
  condition: () => Promise<boolean> | boolean,
  seconds: number,
): Promise<boolean> {
  const elapsed = startStopwatch();
  while (!(await condition())) {
    if (elapsed() > seconds) return false;
    await delay(pauseMilliseconds);
  }
  return true;
}
