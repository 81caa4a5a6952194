/**
 * Entry `@liandong/contracts/index`: the rows of the index and the digest over them. Inside only: the normalizer
 * writes them, the API reads them, nobody else may rely on their shape.
 */
export * from './coverage/CoverageRules.ts';
export * from './coverage/CoverageStatus.ts';
export * from './index/Division.ts';
export * from './index/MemberRow.ts';
export * from './index/OrganizationRow.ts';
export * from './index/PartyOrganizationRow.ts';
export * from './index/RecordRow.ts';
export * from './index/RollupRow.ts';
