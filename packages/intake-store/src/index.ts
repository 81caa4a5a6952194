/**
 * Entry `@liandong/intake-store`: schema `intake`, for the adapter kit. Every function takes a pool whose search path
 * begins with `intake` (`openIntake`).
 */
export {
  acknowledgeFiling,
  beginPublishing,
  type FilingCounts,
} from './filings/advanceFiling.ts';
export { type Filing, type FilingState, receiptHead } from './filings/Filing.ts';
export { findFiling, findRepeated, unacknowledgedFilings } from './filings/findFiling.ts';
export { raiseCounter } from './filings/issueNumbers.ts';
export {
  type NewFiling,
  numberCounter,
  type OpenedFiling,
  openFiling,
  sequenceCounter,
} from './filings/openFiling.ts';
export { ensurePersonalKeys, type NewKey } from './keys/personalKeys.ts';
export { migrateIntake } from './migrateIntake.ts';
export { type IntakePool, openIntake } from './openIntake.ts';
export { copyQuarantine, copyReceiptLines, type SealedRow } from './rows/copyRows.ts';
export { readReceiptLines, streamReceiptLines } from './rows/readReceiptLines.ts';
