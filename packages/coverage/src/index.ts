export { type Assessment, assess } from './assess.ts';
export type { CoverageFacts, Fact } from './CoverageFacts.ts';
export { commonDivision } from './commonDivision.ts';
export { decidingStaffCount } from './decidingStaffCount.ts';
export { lineOf, unassignedLine } from './lineOf.ts';
export { divisionDigitsOf, type Edition, placeOf } from './placeOf.ts';
export { reusedDivisions } from './reusedDivisions.ts';
export { luoyang2026 } from './rules/luoyang-2026.ts';
