/**
 * Entry `@liandong/api`: the router that services/index-api hosts, and its type, from which the client takes its own.
 */

export { type AppRouter, appRouter } from './appRouter.ts';
export type { ApiContext, Caller, Hub } from './context.ts';
export { type ApiErrorCode, type ApiErrorData, apiErrorBody } from './errors.ts';
export { type HubLag, readHubLag } from './health/readHubLag.ts';
