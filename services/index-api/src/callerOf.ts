import { authenticate } from '@liandong/access-store';
import type { ApiContext, Caller, Hub } from '@liandong/api';

/** Who asks: by the bearer token of a request (RFC 6750 §2.1), asked of the access store once, when first needed, or `again`. */
export function callerOf(hub: Hub, authorization: string | undefined): ApiContext['caller'] {
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return async () => ({ kind: 'none' });
  let caller: Promise<Caller> | undefined;
  return (again) => {
    if (again !== undefined) caller = undefined;
    caller ??= authenticate(hub.access, token, hub.clock.today());
    return caller;
  };
}
