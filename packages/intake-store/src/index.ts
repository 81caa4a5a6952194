/**
 * Entry `@liandong/intake-store`: schema `intake`, for the adapter kit. Every function takes a pool whose search path
 * begins with `intake` (`openIntake`).
 */
export {
  acknowledgeFiling,
  beginPublishing,
  type FilingCounts,
  refuseFiling,
} from './filings/advanceFiling.ts';
export {
  type Filing,
  type FilingState,
  isSettled,
  type KeptFiling,
  type RefusedFiling,
  receiptHead,
  type SpooledFiling,
} from './filings/Filing.ts';
export {
  countStates,
  countUnderWay,
  filingsUnderWay,
  findFiling,
  findRepeated,
  settledAmong,
} from './filings/findFiling.ts';
export { raiseCounter } from './filings/issueNumbers.ts';
export { type LookedAt, numberCounter, openFiling } from './filings/openFiling.ts';
export { type NewFiling, sequenceCounter, type TakeFiling, takeFiling } from './filings/takeFiling.ts';
export { grantIntake } from './grantIntake.ts';
export { destroyPersonalKey, type Erasure } from './keys/destroyPersonalKey.ts';
export { ensurePersonalKeys, type NewKey } from './keys/personalKeys.ts';
export { migrateIntake } from './migrateIntake.ts';
export { type IntakePool, openIntake } from './openIntake.ts';
export {
  beginPush,
  findPush,
  forgetPush,
  type PushKey,
  sweepPushes,
  type TakenPush,
} from './pushes/pushes.ts';
export { copyQuarantine, copyReceiptLines, type SealedRow } from './rows/copyRows.ts';
export { readReceiptLines, streamReceiptLines } from './rows/readReceiptLines.ts';
