import { TRPCError } from '@trpc/server';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { z } from 'zod';

type TrpcCode = TRPCError['code'];

/** The closed table of what can go wrong: the stable code, tRPC's code (and by it the HTTP status), the message. */
const errors = {
  unauthenticated: { trpc: 'UNAUTHORIZED', message: '没有令牌，或令牌无效。请向管理员申请令牌。' },
  'token-expired': { trpc: 'UNAUTHORIZED', message: '令牌已过期。请向管理员申请新的令牌。' },
  'token-revoked': { trpc: 'UNAUTHORIZED', message: '令牌已被吊销。请向管理员申请新的令牌。' },
  forbidden: { trpc: 'FORBIDDEN', message: '超出了令牌的权限范围。' },
  'not-found': { trpc: 'NOT_FOUND', message: '没有找到，或不在令牌的权限范围内。' },
  'bad-input': { trpc: 'BAD_REQUEST', message: '请求的内容不符合要求。' },
  'cursor-gone': {
    trpc: 'PRECONDITION_FAILED',
    message: '游标已失效：系统不再保留那么早的变化。请不带游标取一个新游标，再重新读取清单。',
  },
  conflict: { trpc: 'CONFLICT', message: '与当前状态冲突。' },
  unavailable: { trpc: 'SERVICE_UNAVAILABLE', message: '服务暂时不可用，请稍后再试。' },
  internal: { trpc: 'INTERNAL_SERVER_ERROR', message: '内部错误。请联系管理员。' },
} as const satisfies Record<string, { trpc: TrpcCode; message: string }>;

export type ApiErrorCode = keyof typeof errors;

/** What a failed call answers in `error.data`; `message` is Chinese, for people; `issues` name what is wrong with an input. */
export interface ApiErrorData {
  readonly code: ApiErrorCode;
  readonly message: string;
  readonly httpStatus: number;
  readonly issues?: readonly { readonly path: string; readonly problem: string }[];
}

/** The code that an error was made with, where it was made here. */
const codes = new WeakMap<TRPCError, ApiErrorCode>();

/** An expected failure of a procedure, to be thrown; `message` says more than the table does, never personal data. */
export function apiError(
  code: ApiErrorCode,
  message: string = errors[code].message,
  cause?: unknown,
): TRPCError {
  const error = new TRPCError({ code: errors[code].trpc, message, cause });
  codes.set(error, code);
  return error;
}

/** tRPC's own failures: an unknown procedure, a body that is no JSON or too large, a wrong method or type. */
const codesOfTrpc: Partial<Record<TrpcCode, ApiErrorCode>> = {
  NOT_FOUND: 'not-found',
  BAD_REQUEST: 'bad-input',
  PARSE_ERROR: 'bad-input',
  PAYLOAD_TOO_LARGE: 'bad-input',
  METHOD_NOT_SUPPORTED: 'bad-input',
  UNSUPPORTED_MEDIA_TYPE: 'bad-input',
  UNPROCESSABLE_CONTENT: 'bad-input',
};

/** What an error answers. Of an unexpected one nothing but that it is one; its own text may hold what nobody may read. */
export function apiErrorData(error: TRPCError, httpStatus: number): ApiErrorData {
  const known = codes.get(error);
  if (known !== undefined) return { code: known, message: error.message, httpStatus };
  const code = codesOfTrpc[error.code] ?? 'internal';
  const data = { code, message: errors[code].message, httpStatus };
  if (!(error.cause instanceof z.ZodError)) return data;
  const issues = error.cause.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.code }));
  return { ...data, issues };
}

/** The body of a failure outside of any procedure (a wrong method, a body too large), in the form of tRPC's own. */
export function apiErrorBody(
  code: ApiErrorCode,
  httpStatus: number,
): { readonly error: { readonly code: number; readonly message: string; readonly data: ApiErrorData } } {
  const { message, trpc } = errors[code];
  return { error: { code: TRPC_ERROR_CODES_BY_KEY[trpc], message, data: { code, message, httpStatus } } };
}
