/**
 * Entry `@liandong/index-store/read`, for the API: one query a file, the scope first. What lies outside of a scope is
 * left out by PostgreSQL itself.
 */
export { checkIndex, type Offender } from './read/checkIndex.ts';
export { type DatabaseDescription, describeDatabase } from './read/describeDatabase.ts';
export { digestIndex } from './read/digestIndex.ts';
export { getOrganization, type OrganizationAnswer } from './read/getOrganization.ts';
export { type ListedOrganization, listOrganizations } from './read/listOrganizations.ts';
export { type IndexReader, openIndexReader } from './read/openIndexReader.ts';
export { type ReadActivation, readActivations } from './read/readActivations.ts';
export { type ReadChange, readCoverageChanges } from './read/readCoverageChanges.ts';
export { readRules } from './read/readRules.ts';
export { type IndexStatus, readStatus } from './read/readStatus.ts';
export { type CoverageNodeFigures, summarizeCoverage } from './read/summarizeCoverage.ts';
export { type MemberFigures, summarizeMembers } from './read/summarizeMembers.ts';
