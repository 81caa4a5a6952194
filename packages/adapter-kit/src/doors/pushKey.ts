import { beginPush, findPush, forgetPush, type PushKey, type TakenPush } from '@liandong/intake-store';
import { trySessionLock, unlockSession, withConnection } from '@liandong/postgres';
import type { Intake } from '../run/Intake.ts';

function lockOf({ registry, principal, key }: PushKey): string {
  return `push:${JSON.stringify([registry, principal, key])}`;
}

/**
 * Receives under an Idempotency-Key, whose lock says that its bytes still arrive: it ends with the process, so a push that was
 * killed leaves no key behind that nobody can use.
 * @returns undefined where another push of this key arrives just now
 */
export function receiveUnderKey<Received>(
  intake: Intake,
  push: PushKey,
  receive: () => Promise<Received>,
): Promise<Received | undefined> {
  const lock = lockOf(push);
  return withConnection(intake.locks, async (connection) => {
    if (!(await trySessionLock(connection, lock))) return undefined;
    try {
      await beginPush(intake.pool, push, intake.clock.now());
      try {
        return await receive();
      } finally {
        await forgetPush(intake.pool, push);
      }
    } finally {
      await unlockSession(connection, lock);
    }
  });
}

/** What the push of a key became; one whose process was killed while it arrived became nothing. */
export async function lookUpKey(intake: Intake, push: PushKey): Promise<TakenPush | 'arriving' | undefined> {
  const found = await findPush(intake.pool, push);
  if (found !== 'arriving') return found;
  const lock = lockOf(push);
  return withConnection(intake.locks, async (connection) => {
    if (!(await trySessionLock(connection, lock))) return 'arriving';
    try {
      const now = await findPush(intake.pool, push);
      if (now !== 'arriving') return now;
      await forgetPush(intake.pool, push);
      return undefined;
    } finally {
      await unlockSession(connection, lock);
    }
  });
}
