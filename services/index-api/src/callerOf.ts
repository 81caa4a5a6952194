import { authenticate } from '@liandong/access-store';
import type { Caller, Hub } from '@liandong/api';

/** Who asks: by the bearer token of a request (RFC 6750 §2.1), asked of the access store once, when first needed. */
export function callerOf(hub: Hub, authorization: string | undefined): () => Promise<Caller> {
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return async () => ({ kind: 'none' });
  let caller: Promise<Caller> | undefined;
  return () => {
    caller ??= authenticate(hub.access, token, hub.clock.today());
    return caller;
  };
}
