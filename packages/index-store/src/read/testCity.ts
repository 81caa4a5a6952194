import { numberedEventId } from '@liandong/contracts/events';
import {
  type CoverageStatus,
  type Division,
  elsewhere,
  type OrganizationRow,
  CoverageStatus as statuses,
} from '@liandong/contracts/index';
import fc from 'fast-check';

/** A small city of two districts, with streets and communities below one of them. Synthetic. */
export const testDivisions: readonly Division[] = [
  { code: '410300', name: '洛阳市', level: 'city' },
  { code: '410302', name: '老城区', level: 'district', parent: '410300' },
  { code: '410305', name: '涧西区', level: 'district', parent: '410300' },
  { code: '410302001', name: '西关街道', level: 'street', parent: '410302' },
  { code: '410302002', name: '西北隅街道', level: 'street', parent: '410302' },
  { code: '410302001001', name: '一社区', level: 'community', parent: '410302001' },
  { code: '410302001002', name: '二社区', level: 'community', parent: '410302001' },
];
export const testPlaces = [...testDivisions.map((node) => node.code), elsewhere.code];
export const testLines = ['non-public', 'social-organization', 'internet'];

/** A row of the index whose id follows from its number. Synthetic. */
export function testOrganization(
  number: number,
  place: { readonly division: string; readonly line: string; readonly status: CoverageStatus },
): OrganizationRow {
  return {
    organizationId: numberedEventId('test organization', number),
    code: `C${String(number).padStart(6, '0')}`,
    name: `测试企业${number}号有限公司`,
    kind: place.line === 'social-organization' ? 'social-group' : 'enterprise',
    reason: 'no-members',
    since: '2026-01-01',
    rules: 'test',
    registrationStatus: '1',
    staff: 12,
    members: null,
    rosterFormal: null,
    rosterProbationary: null,
    rosterElsewhere: null,
    rosterFloating: null,
    partyOrganizations: 0,
    review: '',
    records: 1,
    ...place,
  };
}

/** Random organizations over the city's places, lines and statuses; up to 60. */
export const testOrganizations: fc.Arbitrary<readonly OrganizationRow[]> = fc
  .array(
    fc.record({
      division: fc.constantFrom(...testPlaces),
      line: fc.constantFrom(...testLines),
      status: fc.constantFrom(...statuses.options),
    }),
    { maxLength: 60 },
  )
  .map((places) => places.map((place, number) => testOrganization(number, place)));
