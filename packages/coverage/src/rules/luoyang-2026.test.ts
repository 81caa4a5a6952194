import { CoverageRules } from '@liandong/contracts/index';
import { organizationKind, ownership, registrationStatus } from '@liandong/standards';
import { expect, test } from 'vitest';
import { luoyang2026 } from './luoyang-2026.ts';

test('the shipped rules are what an activation takes', () => {
  expect(CoverageRules.parse(luoyang2026)).toEqual(luoyang2026);
});

test('they use no code that its table lacks, and every kind has a line', () => {
  const { lines, base } = luoyang2026;
  const kinds = [...lines, ...base.staff].flatMap((row) => row.kinds ?? []).concat(base.ownershipDecides);
  expect(kinds.filter((kind) => !organizationKind.has(kind))).toEqual([]);
  expect(organizationKind.codes.filter((kind) => !lines.some((line) => line.kinds?.includes(kind)))).toEqual(
    [],
  );
  const statuses = [...base.deregistered, ...base.notOperating, ...base.unsettled];
  expect(statuses.filter((status) => !registrationStatus.has(status))).toEqual([]);
  expect(base.stateOwned.filter((owner) => !ownership.has(owner))).toEqual([]);
});
