import { type AccessPool, authenticate } from '@liandong/access-store';
import type { Principal } from '@liandong/contracts/api';

/** Whether a bearer token may file here, or by which code of the door it may not. */
export type DepartmentAuthentication =
  | { readonly kind: 'department'; readonly principal: Principal }
  | { readonly kind: 'no-token' | 'token-refused' | 'not-this-registry' };

/** Only the department whose registry this is may file, and read its receipts. @param today in Asia/Shanghai */
export async function authenticateDepartment(
  access: AccessPool,
  header: string | undefined,
  registry: string,
  today: string,
): Promise<DepartmentAuthentication> {
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1];
  if (token === undefined) return { kind: 'no-token' };
  const authentication = await authenticate(access, token, today);
  if (authentication.kind === 'refused') return { kind: 'token-refused' };
  const { grant } = authentication.principal;
  if (grant.role !== 'department' || grant.registry !== registry) return { kind: 'not-this-registry' };
  return { kind: 'department', principal: authentication.principal };
}
