/**
 * Entry `@liandong/index-store/apply`, for the normalizer: takes events into the index, a batch a transaction, and
 * works off what events left behind.
 */
export { type AppliedBatch, applyBatch } from './apply/applyBatch.ts';
export { ForeignLog } from './apply/claimPositions.ts';
export type { LogEntry, LogSlice, Seek } from './apply/LogSlice.ts';
export { type Position, readPositions } from './apply/readPositions.ts';
export { marksWait, workMark } from './apply/workMark.ts';
