import { knownCode, type LiandongErrorCode } from './LiandongErrorCode.ts';

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

/** An error and what caused it, and so on. */
function* causesOf(error: unknown): Generator<Error | DOMException> {
  for (let at = error; at instanceof Error || at instanceof DOMException; at = at.cause) yield at;
}

function isNamed(error: unknown, name: string): boolean {
  return [...causesOf(error)].some((at) => at.name === name);
}

const notConnected: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** Is it certain that nothing was sent? Only Node says so; a browser keeps it to itself. */
export function wasNeverSent(error: unknown): boolean {
  return [...causesOf(error)].some((at) => 'code' in at && notConnected.has(at.code));
}

/** Any failure of a call as a LiandongError. */
export function toLiandongError(error: unknown, data?: Answered): LiandongError {
  if (error instanceof LiandongError) return error;
  if (data !== undefined)
    return new LiandongError(knownCode(data.code), data.message, { data, cause: error });
  if (isNamed(error, 'TimeoutError'))
    return new LiandongError('timeout', '等待超时，请稍后再试。', { cause: error });
  if (isNamed(error, 'AbortError')) return new LiandongError('aborted', '已中止。', { cause: error });
  if (error instanceof SyntaxError || (error instanceof Error && error.cause instanceof SyntaxError))
    return new LiandongError('not-a-hub', '对方的答复不是本系统的格式，请检查地址。', { cause: error });
  return new LiandongError('unreachable', '连不上，请检查地址和网络。', { cause: error });
}
