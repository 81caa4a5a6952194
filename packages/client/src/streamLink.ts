import type { AppRouter } from '@liandong/api';
import { httpSubscriptionLink, type TRPCLink } from '@trpc/client';
// Neither Node 20's nor a browser's own EventSource can post or carry a header. This one is what tRPC recommends;
// 4.1.1 of August 2026 is the newest that runs on Node 20.
import { EventSource, type FetchLike } from 'eventsource';

/** How a stream is asked for. */
interface StreamLinkOptions {
  /** Of all procedures, without a procedure's name. */
  readonly url: URL;
  readonly authorization: () => Promise<string>;
  readonly fetch: typeof fetch;
}

/**
 * Subscriptions as server-sent events. Whatever breaks off is asked for again after a few seconds, from the last page
 * on; so is a hub that is busy or restarting. Posted like every other question: neither the question nor the token
 * stands in an address.
 */
export function streamLink({ url, authorization, fetch: send }: StreamLinkOptions): TRPCLink<AppRouter> {
  const post: FetchLike = async (address, { headers, ...init }) => {
    const target = new URL(address);
    const input: object = JSON.parse(target.searchParams.get('input') ?? '{}') as object;
    target.search = '';
    const lastEventId = new Headers(headers).get('last-event-id');
    const response = await send(target, {
      ...(init as RequestInit),
      method: 'POST',
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        authorization: await authorization(),
      },
      body: JSON.stringify(lastEventId === null ? input : { ...input, lastEventId }),
    });
    // EventSource gives up on a status; a thrown error it takes for the network's, and comes again.
    if (response.status >= 500) throw new TypeError(`the hub answered ${response.status}`);
    return response;
  };
  return httpSubscriptionLink<AppRouter, typeof EventSource>({
    url: url.href,
    EventSource,
    eventSourceOptions: { fetch: post },
  });
}
