/**
 * Entry `@liandong/access-store`: schema `access`. Principals and their tokens, durably issued numbers, operators'
 * requests. Every function takes a pool whose search path begins with `access` (`openAccess`).
 */

export { issueNumber, raiseCounter } from './counters/issueNumber.ts';
export { grantAccess } from './grantAccess.ts';
export { migrateAccess } from './migrateAccess.ts';
export { type AccessPool, openAccess } from './openAccess.ts';
export { claimRequest } from './requests/claimRequest.ts';
export { finishRequest } from './requests/finishRequest.ts';
export type { OperatorRequest, RequestKind, RequestState } from './requests/OperatorRequest.ts';
export { readRequest } from './requests/readRequest.ts';
export { requestRebuild } from './requests/requestRebuild.ts';
export { type Authentication, authenticate } from './tokens/authenticate.ts';
export { createToken } from './tokens/createToken.ts';
export { listTokens } from './tokens/listTokens.ts';
export { revokeToken } from './tokens/revokeToken.ts';
