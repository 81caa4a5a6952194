/**
 * Entry `@liandong/client`: the hub's API and the intake doors, typed. Runs in a browser and in Node: only web APIs.
 */
export { createLiandongClient, type LiandongClient } from './createLiandongClient.ts';
export { type ErasePersonRequest, erasePerson } from './erasePerson.ts';
export { type FollowedChanges, followChanges } from './followChanges.ts';
export { iteratePages } from './iteratePages.ts';
export { LiandongError } from './LiandongError.ts';
export { type LiandongErrorCode, liandongErrorCodes } from './LiandongErrorCode.ts';
export { type PushFiling, pushFiling } from './pushFiling.ts';
