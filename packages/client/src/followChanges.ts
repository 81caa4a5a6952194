import type { ChangesPage } from '@liandong/contracts/api';
import type { LiandongClient } from './createLiandongClient.ts';

/** Pages that wait for a slow reader; then the hub is let go and asked again from the last of them. */
const waitingAtMost = 20;

/** Which changes, and from where; without a cursor from now on. */
export interface FollowedChanges {
  readonly cursor?: string | undefined;
  readonly division?: string | undefined;
  readonly line?: string | undefined;
  /** Ends it, quietly. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * The changes of the list, page by page, without end: `for await (const { items, next } of followChanges(hub, { cursor }))`.
 * What breaks off is taken up again where it was, by itself; keep `next` to go on after a restart. Memory is bounded
 * however slow the reader is.
 * @throws LiandongError where coming again does not help: `token-expired`, `token-revoked`, `cursor-gone`, `forbidden`
 */
export async function* followChanges(
  client: Pick<LiandongClient, 'coverage'>,
  { cursor: from, signal, ...asked }: FollowedChanges = {},
): AsyncGenerator<ChangesPage, void, undefined> {
  const waiting: ChangesPage[] = [];
  let cursor = from;
  let failure: Error | undefined;
  let subscription: { readonly unsubscribe: () => void } | undefined;
  let wake = () => undefined as void;
  const stop = () => {
    subscription?.unsubscribe();
    subscription = undefined;
    wake();
  };
  const start = () =>
    client.coverage.follow.subscribe(
      { ...asked, ...(cursor === undefined ? {} : { cursor }) },
      {
        onData: ({ data }) => {
          cursor = data.next;
          waiting.push(data);
          if (waiting.length >= waitingAtMost) stop();
          else wake();
        },
        onError: (error) => {
          failure = error;
          stop();
        },
      },
    );
  signal?.addEventListener('abort', stop);
  try {
    for (;;) {
      if (signal?.aborted === true) return;
      const page = waiting.shift();
      if (page !== undefined) {
        yield page;
        continue;
      }
      if (failure !== undefined) throw failure;
      subscription ??= start();
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (waiting.length > 0 || failure !== undefined || signal?.aborted === true) resolve();
      });
    }
  } finally {
    stop();
    signal?.removeEventListener('abort', stop);
  }
}
