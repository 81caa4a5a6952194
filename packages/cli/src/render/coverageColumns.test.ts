import type { OrganizationListItem } from '@liandong/contracts/api';
import { csvRow } from '@liandong/spreadsheet';
import { expect, test } from 'vitest';
import { coverageHeading, coverageRow } from './coverageColumns.ts';

const item: OrganizationListItem = {
  organizationId: 'id',
  code: '410300123456789',
  name: '=甲公司',
  kind: 'enterprise',
  line: 'non-public',
  division: '410302',
  divisionName: '老城区',
  status: 'to-be-verified',
  reason: 'staff-unknown',
  since: '',
  rules: 'luoyang-2026-01',
  registrationStatus: '1',
  staff: null,
  members: 0,
  rosterFormal: null,
  rosterProbationary: null,
  rosterElsewhere: null,
  rosterFloating: null,
  partyOrganizations: 0,
  review: ['uscc-check-character'],
};

test('a row has a cell for each heading, in Chinese, and no formula', () => {
  const row = coverageRow(item, new Map([['non-public', '非公有制经济组织']]));
  expect(row).toHaveLength(coverageHeading.length);
  expect(csvRow(row)).toBe(
    "'=甲公司,410300123456789,企业,正常,老城区,410302,非公有制经济组织,,0,,,,,0,待核实,从业人员数不明,,luoyang-2026-01,uscc-check-character\r\n",
  );
});

test('what has no label is printed as it is', () => {
  const row = coverageRow(
    { ...item, kind: 'law-firm', registrationStatus: null, line: 'unassigned' },
    new Map(),
  );
  expect(row.slice(2, 4)).toEqual(['law-firm', '']);
  expect(row[6]).toBe('未归条线');
});
