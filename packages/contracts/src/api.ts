/**
 * Entry `@liandong/contracts/api`: what callers of the API send and get. Kept for a version; runs in a browser.
 */
export * from './api/changes.ts';
export * from './api/coverage.ts';
export * from './api/erasePerson.ts';
export * from './api/filings.ts';
export * from './api/health.ts';
export * from './api/intakeDoor.ts';
export * from './api/labels.ts';
export * from './api/members.ts';
export * from './api/operations.ts';
export * from './api/organizations.ts';
export * from './api/Principal.ts';
export * from './api/paging.ts';
export * from './api/Receipt.ts';
export * from './api/tokens.ts';
export * from './coverage/CoverageRules.ts';
export * from './coverage/CoverageStatus.ts';
