import { type Action, type GrantedScope, may, scopeOf } from '@liandong/authority';
import type { Principal } from '@liandong/contracts/api';
import { initTRPC } from '@trpc/server';
import type { ApiContext, Caller } from './context.ts';
import { apiError, apiErrorData } from './errors.ts';
import { isStorable } from './isStorable.ts';

/** What is said of a procedure: who may call it. */
interface ProcedureMeta {
  readonly action: Action | 'public';
}

const trpc = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error }) => {
      const data = apiErrorData(error, shape.data.httpStatus);
      return { code: shape.code, message: data.message, data };
    },
    // A stream says that it lives, so that neither end and nothing between takes it for dead; a client that hears
    // nothing comes again by itself.
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 45_000 } },
  });

export const { router } = trpc;

/** A procedure that anyone may call; `health.live` alone. */
export const publicProcedure = trpc.procedure.meta({ action: 'public' });

function principalOf(caller: Caller): Principal {
  if (caller.kind === 'principal') return caller.principal;
  if (caller.kind === 'none' || caller.reason === 'unknown') throw apiError('unauthenticated');
  throw apiError(caller.reason === 'expired' ? 'token-expired' : 'token-revoked');
}

function grantedScope(principal: Principal, today: string): GrantedScope {
  const scope = scopeOf(principal, today);
  if (scope.kind === 'granted') return scope;
  throw apiError(scope.reason === 'ended' ? 'token-expired' : 'forbidden');
}

/** The scope that the caller has now, in a call that lasts. @throws where it may no longer do this */
export async function scopeNow({ hub, caller }: ApiContext, action: Action): Promise<GrantedScope> {
  const scope = grantedScope(principalOf(await caller('again')), hub.clock.today());
  if (!may(scope, action)) throw apiError('forbidden');
  return scope;
}

/** Says of a lost database or broker that it is unavailable, so that the caller knows to try again. */
const sayUnavailable = trpc.middleware(async ({ ctx, next }) => {
  const result = await next();
  if (!result.ok && ctx.hub.isUnavailable(result.error.cause ?? result.error))
    throw apiError('unavailable', undefined, result.error.cause);
  return result;
});

/**
 * A procedure for those who may do this: it is given the caller's principal and its scope, which every query takes
 * first. Whoever may not is refused before the input is read.
 */
export function procedureFor(action: Action) {
  return trpc.procedure
    .meta({ action })
    .use(sayUnavailable)
    .use(async ({ ctx, next, getRawInput }) => {
      const principal = principalOf(await ctx.caller());
      const scope = grantedScope(principal, ctx.hub.clock.today());
      if (!may(scope, action)) throw apiError('forbidden');
      if (!isStorable(await getRawInput())) throw apiError('bad-input');
      return next({ ctx: { principal, scope } });
    });
}
