import type { ApiErrorCode } from '@liandong/api';

/** What this client itself finds, on the way. */
const ofTheWay = {
  unreachable: 'nobody answered: the address, the network, or the hub is down',
  timeout: 'no answer in time',
  aborted: 'your own signal ended the call',
  'not-a-hub': 'somebody else answered',
  unknown: 'the hub said a code that this client does not know; `data.code` has it',
} as const;

/** The API's own (packages/api/src/errors.ts). */
const ofTheApi = {
  unauthenticated: 'no token, or one that nobody was given',
  'token-expired': 'ask an operator for a new token',
  'token-revoked': 'ask an operator for a new token',
  forbidden: 'the token does not reach so far',
  'not-found': 'it is not there, or not within the token’s scope',
  'bad-input': '`data.issues` says what is wrong with the question',
  'cursor-gone': 'take a new cursor, read the list anew, go on from there',
  conflict: 'something was changed meanwhile',
  unavailable: 'the hub cannot answer now; try again later',
  internal: 'the hub failed; tell its operator',
} as const satisfies Record<ApiErrorCode, string>;

/** The intake doors' (packages/adapter-kit/src/doors/doorErrors.ts). */
const ofTheDoors = {
  'no-token': 'a push without a token',
  'token-refused': 'the token is unknown, expired or revoked',
  'not-this-registry': 'the token is another registry’s',
  'bad-request': 'the push’s parameters are wrong',
  'bad-idempotency-key': 'the key is no printable ASCII of 1 to 200 characters',
  'broken-off': 'the upload ended early; push again',
  'no-filing': 'there is no such filing',
  'no-receipt': 'there is no receipt yet',
  'no-push': 'nothing was pushed under this key',
  'push-arriving': 'a push of this key is still arriving',
  'idempotency-key-reused': 'the key names another file',
  'too-many-filings': 'too many filings are under way; try again later',
  'too-many-pushes': 'too many pushes at once; try again later',
  'spool-full': 'the hub’s disk is full; try again later',
  'not-received': 'nothing was kept; push the same file again',
} as const;

/** The closed list of what a call can fail with, each with what it means. */
export const liandongErrorCodes = { ...ofTheWay, ...ofTheApi, ...ofTheDoors } as const;
export type LiandongErrorCode = keyof typeof liandongErrorCodes;

/** The code that an answer names, if it is one of the list. */
export function knownCode(code: string): LiandongErrorCode {
  return Object.hasOwn(liandongErrorCodes, code) ? (code as LiandongErrorCode) : 'unknown';
}
