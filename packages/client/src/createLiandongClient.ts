import type { AppRouter } from '@liandong/api';
import { createTRPCUntypedClient, httpLink, retryLink, type TRPCClient, TRPCClientError } from '@trpc/client';
import { answeredOf, toLiandongError } from './LiandongError.ts';

/** Every procedure under its name: `client.coverage.list.query({…})`, `client.rules.activate.mutate({…})`. */
export type LiandongClient = TRPCClient<AppRouter>;

export interface LiandongClientOptions {
  /** The API's address, `http://host:port`. */
  readonly url: string;
  readonly token: string;
  readonly fetch?: typeof fetch;
  /** How long a call may take, each attempt by itself; 30 seconds by default. */
  readonly timeoutMs?: number;
}

const attemptsAtMost = 4;

/** What may be asked again: a question that nobody answered, or that the hub said it could not answer now. */
function mayAskAgain(error: TRPCClientError<AppRouter>): boolean {
  const known = toLiandongError(error, answeredOf(error.data));
  return known.code === 'unreachable' || known.code === 'unavailable';
}

function createUntyped({ url, token, timeoutMs = 30_000, ...options }: LiandongClientOptions) {
  const send = options.fetch ?? fetch;
  return createTRPCUntypedClient<AppRouter>({
    links: [
      retryLink({
        retry: ({ op, error, attempts }) =>
          op.type === 'query' && attempts < attemptsAtMost && mayAskAgain(error),
        retryDelayMs: (attempt) => Math.min(2_000, 100 * 2 ** attempt),
      }),
      httpLink({
        url: new URL('trpc', url.endsWith('/') ? url : `${url}/`),
        methodOverride: 'POST',
        headers: { authorization: `Bearer ${token}` },
        fetch: (input, init) => {
          const late = AbortSignal.timeout(timeoutMs);
          const signal = init?.signal ? AbortSignal.any([init.signal, late]) : late;
          return send(input as string, { ...(init as RequestInit), signal });
        },
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

/**
 * A client of the hub's API, typed by the server's own router, with nothing of the server in it. Questions that
 * nobody answers, or that the hub cannot answer just now, are asked up to four times; what changes something is sent
 * once. Every failure is a LiandongError with a stable code.
 */
export function createLiandongClient(options: LiandongClientOptions): LiandongClient {
  const untyped = createUntyped(options);
  return chain([], async (path, [input]) => {
    const procedure = path.slice(0, -1).join('.');
    try {
      if (path.at(-1) === 'mutate') return await untyped.mutation(procedure, input);
      return await untyped.query(procedure, input);
    } catch (error) {
      throw toLiandongError(error, error instanceof TRPCClientError ? answeredOf(error.data) : undefined);
    }
  }) as LiandongClient;
}
