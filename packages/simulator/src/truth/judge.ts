import type { FieldScalar } from '@liandong/contracts/events';
import type { CoverageReason, CoverageStatus } from '@liandong/contracts/index';
import { ownershipOf } from '@liandong/standards';
import type { TrueOrganization } from './TrueOrganization.ts';

type Judged = Pick<TrueOrganization, 'kind' | 'name' | 'fields' | 'named'>;
type Verdict = Pick<TrueOrganization, 'status' | 'reason'>;

const verdict = (status: CoverageStatus, reason: CoverageReason): Verdict => ({ status, reason });
const toBeVerified = (reason: CoverageReason): Verdict => verdict('to-be-verified', reason);

/** Kinds of counts in the order in which Luoyang's rules of 2026 trust them; civil affairs' bodies have no rule. */
const evidence = ['income-tax', 'social-insurance', 'annual-report', 'registration', 'visit'];
const evidenceOfSocial = ['annual-report', 'social-insurance', 'income-tax', 'registration', 'visit'];
const socialKinds: ReadonlySet<string> = new Set(['social-group', 'private-non-enterprise', 'foundation']);
const ownedKinds: ReadonlySet<string> = new Set(['enterprise', 'internet-enterprise']);

/** The newest count of the first kind of evidence that has one. */
export function staffOf(kind: string, fields: Judged['fields']): number | null {
  for (const source of socialKinds.has(kind) ? evidenceOfSocial : evidence) {
    const counts = Object.entries(fields)
      .filter(([field, value]) => field.startsWith(`staff.${source}@`) && typeof value === 'number')
      .toSorted(([one], [other]) => (one < other ? -1 : 1));
    const newest = counts.at(-1);
    if (newest !== undefined) return newest[1] as number;
  }
  return null;
}

/**
 * Where an organization stands by Luoyang's rules of 2026, written once more for the few cases that a synthetic city
 * has: what packages/coverage says of it must be the same.
 */
export function judge(organization: Judged): Verdict {
  return outOfBase(organization) ?? unsure(organization) ?? byParty(organization);
}

function outOfBase({ kind, name, fields }: Judged): Verdict | undefined {
  const status = fields['registrationStatus'];
  if (status === '4') return verdict('out-of-base', 'deregistered');
  if (status === '3') return verdict('out-of-base', 'not-operating');
  if (fields['branch'] === true || name.endsWith('分公司')) return verdict('out-of-base', 'branch');
  if (ownedKinds.has(kind) && ownerOf(fields) === 'state') return verdict('out-of-base', 'state-owned');
  const staff = staffOf(kind, fields);
  if (!socialKinds.has(kind) && staff !== null && staff < 10) return verdict('out-of-base', 'too-few-staff');
  return undefined;
}

function ownerOf(fields: Judged['fields']): FieldScalar | undefined {
  if (typeof fields['control'] === 'string') return fields['control'];
  const type = fields['economicType'];
  return typeof type === 'string' ? ownershipOf(type) : undefined;
}

function unsure({ kind, fields }: Judged): Verdict | undefined {
  if (fields['registrationStatus'] !== '1') return toBeVerified('operation-unknown');
  if (ownedKinds.has(kind) && ownerOf(fields) === undefined) return toBeVerified('ownership-unknown');
  if (!socialKinds.has(kind) && staffOf(kind, fields) === null) return toBeVerified('staff-unknown');
  return undefined;
}

/** What the unit declares goes first, then what lists name, then its members. */
function byParty({ fields, named }: Judged): Verdict {
  const established = fields['partyOrganizationEstablished'];
  const form = fields['partyOrganizationForm'];
  if (established === true && typeof form === 'string')
    return form === 'alone'
      ? verdict('set-up-alone', 'declared-alone')
      : verdict('set-up-jointly', 'declared-jointly');
  if (named !== null)
    return named === 'alone'
      ? verdict('set-up-alone', 'named-alone')
      : verdict('set-up-jointly', 'named-jointly');
  if (established === true) return toBeVerified('form-unknown');
  if (established !== false) return toBeVerified('establishment-unknown');
  return byMembers(fields);
}

function byMembers(fields: Judged['fields']): Verdict {
  const { membersFormal: formal, membersTotal: total, membersProbationary: probationary } = fields;
  if (typeof formal === 'number') {
    if (formal >= 3) return verdict('should-set-up', 'enough-formal-members');
    if (formal > 0) return verdict('few-members', 'few-members');
    if (typeof probationary !== 'number') return toBeVerified('members-unknown');
    return probationary > 0 ? verdict('few-members', 'few-members') : verdict('no-members', 'no-members');
  }
  if (typeof total !== 'number') return toBeVerified('members-unknown');
  if (total >= 3) return toBeVerified('members-not-separated');
  return total > 0 ? verdict('few-members', 'few-members') : verdict('no-members', 'no-members');
}
