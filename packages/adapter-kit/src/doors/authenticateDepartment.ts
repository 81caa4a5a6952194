import { type AccessPool, authenticate } from '@liandong/access-store';
import type { Principal } from '@liandong/contracts/api';

/** Whether a bearer token may file here, as an HTTP status. */
export type DepartmentAuthentication =
  | { readonly kind: 'department'; readonly principal: Principal }
  | {
      readonly kind: 'refused';
      readonly status: 401 | 403;
      readonly code: 'no-token' | 'token-refused' | 'not-this-registry';
      readonly message: string;
    };

const refusals = {
  'no-token': { status: 401, message: '请在请求头中带上令牌（Authorization: Bearer …）' },
  'token-refused': { status: 401, message: '令牌无效、已撤销或已过期，请向平台运维人员申领' },
  'not-this-registry': { status: 403, message: '该令牌不能向本登记部门的通道报送' },
} as const;

function refuse(code: keyof typeof refusals): DepartmentAuthentication {
  return { kind: 'refused', code, ...refusals[code] };
}

/** Only the department whose registry this is may file, and read its receipts. @param today in Asia/Shanghai */
export async function authenticateDepartment(
  access: AccessPool,
  header: string | undefined,
  registry: string,
  today: string,
): Promise<DepartmentAuthentication> {
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1];
  if (token === undefined) return refuse('no-token');
  const authentication = await authenticate(access, token, today);
  if (authentication.kind === 'refused') return refuse('token-refused');
  const { grant } = authentication.principal;
  if (grant.role !== 'department' || grant.registry !== registry) return refuse('not-this-registry');
  return { kind: 'department', principal: authentication.principal };
}
