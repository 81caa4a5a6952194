import type { ApiErrorCode } from '@liandong/api';

/** The hub's own codes; the intake doors'; and what goes wrong on the way: nobody answered, or not in time, or no hub. */
export type LiandongErrorCode = ApiErrorCode | 'unreachable' | 'timeout' | 'not-a-hub' | (string & {});

/** What the hub said of a call that failed. */
export interface Answered {
  readonly code: string;
  /** In Chinese, for people. */
  readonly message: string;
  readonly issues?: readonly { readonly path: string; readonly problem: string }[];
}

/** A call failed: a stable code, and in Chinese what to do. `data` is the hub's answer, where there was one. */
export class LiandongError extends Error {
  readonly code: LiandongErrorCode;
  readonly data?: Answered;

  constructor(
    code: LiandongErrorCode,
    message: string,
    about: { readonly data?: Answered; readonly cause?: unknown },
  ) {
    super(message, { cause: about.cause });
    this.name = 'LiandongError';
    this.code = code;
    if (about.data !== undefined) this.data = about.data;
  }
}

/** The hub's answer, if the value is one. */
export function answeredOf(value: unknown): Answered | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { code, message } = value as Partial<Answered>;
  return typeof code === 'string' && typeof message === 'string' ? (value as Answered) : undefined;
}

function isTimeout(error: unknown): boolean {
  for (let at = error; at instanceof Error || at instanceof DOMException; at = at.cause)
    if (at.name === 'TimeoutError') return true;
  return false;
}

/** Any failure of a call as a LiandongError. */
export function toLiandongError(error: unknown, data?: Answered): LiandongError {
  if (error instanceof LiandongError) return error;
  if (data !== undefined) return new LiandongError(data.code, data.message, { data, cause: error });
  if (isTimeout(error)) return new LiandongError('timeout', '等待超时，请稍后再试。', { cause: error });
  if (error instanceof SyntaxError || (error instanceof Error && error.cause instanceof SyntaxError))
    return new LiandongError('not-a-hub', '对方的答复不是本系统的格式，请检查地址。', { cause: error });
  return new LiandongError('unreachable', '连不上，请检查地址和网络。', { cause: error });
}
