import type { AppRouter } from '@liandong/api';
import {
  createTRPCUntypedClient,
  httpLink,
  retryLink,
  splitLink,
  type TRPCClient,
  TRPCClientError,
  type TRPCRequestOptions,
} from '@trpc/client';
import { answeredOf, type LiandongError, toLiandongError, wasNeverSent } from './LiandongError.ts';
import { streamLink } from './streamLink.ts';

/**
 * Every procedure under its name: `client.coverage.list.query({…})`, `client.rules.activate.mutate({…})`,
 * `client.coverage.follow.subscribe({…}, { onData, onError })`. A call takes `{ signal }` beside its input.
 */
export type LiandongClient = TRPCClient<AppRouter>;

export interface LiandongClientOptions {
  /** The API's address, `http://host:port`. */
  readonly url: string;
  /** The token, or what gives it for each call: so that a new one can take the place of an expired one. */
  readonly token: string | (() => string | Promise<string>);
  readonly fetch?: typeof fetch;
  /** How long a call may take, each attempt by itself; 30 seconds by default. */
  readonly timeoutMs?: number;
}

const attemptsAtMost = 4;

function known(error: unknown): LiandongError {
  return toLiandongError(error, error instanceof TRPCClientError ? answeredOf(error.data) : undefined);
}

/**
 * What may be asked again: a question that nobody answered, or that the hub said it could not answer now; of what changes
 * something only what certainly was not sent.
 */
function mayAskAgain(type: string, error: unknown): boolean {
  if (type !== 'query') return type === 'mutation' && wasNeverSent(error);
  const { code } = known(error);
  return code === 'unreachable' || code === 'unavailable';
}

function createUntyped({ url, token, timeoutMs = 30_000, ...options }: LiandongClientOptions) {
  const send = options.fetch ?? fetch;
  const authorization = async () => `Bearer ${typeof token === 'string' ? token : await token()}`;
  const address = new URL('trpc', url.endsWith('/') ? url : `${url}/`);
  const calls = httpLink<AppRouter>({
    url: address,
    methodOverride: 'POST',
    headers: async () => ({ authorization: await authorization() }),
    fetch: (input, init) => {
      const late = AbortSignal.timeout(timeoutMs);
      const signal = init?.signal ? AbortSignal.any([init.signal, late]) : late;
      return send(input as string, { ...(init as RequestInit), signal });
    },
  });
  return createTRPCUntypedClient<AppRouter>({
    links: [
      retryLink({
        retry: ({ op, error, attempts }) => attempts < attemptsAtMost && mayAskAgain(op.type, error),
        retryDelayMs: (attempt) => Math.min(2_000, 100 * 2 ** attempt),
      }),
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: streamLink({ url: address, authorization, fetch: send }),
        false: calls,
      }),
    ],
  });
}

/** The chain of names that leads to a call: `client.a.b.query(input)` asks for `a.b`. */
function chain(
  path: readonly string[],
  call: (path: readonly string[], input: unknown[]) => unknown,
): unknown {
  return new Proxy(() => undefined, {
    get: (_, name) =>
      typeof name === 'string' && name !== 'then' ? chain([...path, name], call) : undefined,
    apply: (_target, _this, input: unknown[]) => call(path, input),
  });
}

/** What is passed on to tRPC as it is, but for the errors. */
interface SubscriptionOptions extends TRPCRequestOptions {
  readonly onError?: (error: unknown) => void;
}

/**
 * A client of the hub's API, typed by the server's own router, with nothing of the server in it. Questions that
 * nobody answers, or that the hub cannot answer just now, are asked up to four times; what changes something only where
 * it certainly was not sent. Every failure is a LiandongError with a code of a closed list.
 */
export function createLiandongClient(options: LiandongClientOptions): LiandongClient {
  const untyped = createUntyped(options);
  const ask = async (how: unknown, procedure: string, input: unknown, more?: TRPCRequestOptions) => {
    try {
      if (how === 'mutate') return await untyped.mutation(procedure, input, more);
      return await untyped.query(procedure, input, more);
    } catch (error) {
      throw known(error);
    }
  };
  const subscribe = (procedure: string, input: unknown, more: SubscriptionOptions) =>
    untyped.subscription(procedure, input, {
      ...more,
      onError: (error) => more.onError?.(known(error)),
    });
  return chain([], (path, [input, more]) => {
    const procedure = path.slice(0, -1).join('.');
    if (path.at(-1) === 'subscribe') return subscribe(procedure, input, more as SubscriptionOptions);
    return ask(path.at(-1), procedure, input, more as TRPCRequestOptions | undefined);
  }) as LiandongClient;
}
