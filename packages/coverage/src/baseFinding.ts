import type { CoverageReason, CoverageRules } from '@liandong/contracts/index';
import { registrationStatus } from '@liandong/standards';
import { type CoverageFacts, countOf, textOf } from './CoverageFacts.ts';
import { decidingStaffCount } from './decidingStaffCount.ts';
import { type Finding, outOfBase, toBeVerified } from './Finding.ts';
import { ownershipKnown } from './ownershipKnown.ts';

type Base = CoverageRules['base'];

/**
 * What keeps an organization from the base 底册, or undefined where all that the rules ask is known and in order;
 * then `based` has been given the fields that say so.
 */
export function baseFinding(facts: CoverageFacts, base: Base, based: string[]): Finding | undefined {
  const { kind, fields } = facts;
  const status = textOf(fields['registrationStatus']);
  if (status !== undefined) {
    if (base.deregistered.includes(status)) return outOfBase('deregistered', 'registrationStatus');
    if (base.notOperating.includes(status)) return outOfBase('not-operating', 'registrationStatus');
  }

  const branch = fields['branch']?.value;
  if (branch === true) return outOfBase('branch', 'branch');
  if (branch !== false && base.branchSuffixes.some((suffix) => facts.name.endsWith(suffix))) {
    return outOfBase('branch', 'name');
  }

  const needsOwnership = base.ownershipDecides.includes(kind);
  const owned = needsOwnership ? ownershipKnown(fields) : undefined;
  if (owned !== undefined && base.stateOwned.includes(owned.ownership)) {
    return outOfBase('state-owned', owned.field);
  }

  const staff = base.staff.find((rule) => rule.kinds.includes(kind));
  const count = staff === undefined ? undefined : decidingStaffCount(fields, staff.evidence);
  const persons = count === undefined ? undefined : countOf(fields[count]);
  if (staff !== undefined && count !== undefined && persons !== undefined && persons < staff.minimum) {
    return outOfBase('too-few-staff', count);
  }

  const unsure = operationUnsure(status, base);
  if (unsure !== undefined) {
    return toBeVerified(unsure, status === undefined ? undefined : ['registrationStatus']);
  }
  if (needsOwnership && owned === undefined) {
    return toBeVerified(
      'ownership-unknown',
      fields['economicType'] === undefined ? undefined : ['economicType'],
    );
  }
  if (staff !== undefined && count === undefined) return toBeVerified('staff-unknown');

  based.push('registrationStatus');
  if (branch === false) based.push('branch');
  if (owned !== undefined) based.push(owned.field);
  if (count !== undefined) based.push(count);
  return undefined;
}

/** A status that no table has says nothing about operation. */
function operationUnsure(status: string | undefined, base: Base): CoverageReason | undefined {
  if (status === undefined) return 'operation-unknown';
  if (base.unsettled.includes(status)) return 'operation-unsettled';
  return registrationStatus.has(status) ? undefined : 'operation-unknown';
}
