/**
 * Entry `@liandong/client`: the hub's API and the intake doors, typed. Runs in a browser and in Node: only web APIs.
 */
export { createLiandongClient, type LiandongClient } from './createLiandongClient.ts';
export { LiandongError, type LiandongErrorCode } from './LiandongError.ts';
export { type PushFiling, pushFiling } from './pushFiling.ts';
