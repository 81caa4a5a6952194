/**
 * Entry `@liandong/index-store/oracle`, for tests and proofs: what the index must hold for a set of events, computed
 * naively from the whole log, and its digest.
 */
export { digestOracle } from './oracle/digestOracle.ts';
export { type OracleIndex, oracleIndex } from './oracle/oracleIndex.ts';
