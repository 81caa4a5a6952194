import type { CoverageRules } from '@liandong/contracts/index';
import { partyOrganizationCategory, partyOrganizationTraits } from '@liandong/standards';
import { type CoverageFacts, textOf } from './CoverageFacts.ts';
import { type Finding, toBeVerified } from './Finding.ts';
import { memberFinding } from './memberFinding.ts';

type Fields = CoverageFacts['fields'];

/** 组建方式: joining a community's, an association's or a parent's organization counts as set up jointly. */
const jointForms: ReadonlySet<string> = new Set(['joint', 'community', 'association', 'parent-enterprise']);

/** The status of an organization of the base, by its Party organization or else its members. */
export function partyFinding(fields: Fields, rules: CoverageRules, based: string[]): Finding {
  const established = fields['partyOrganizationEstablished']?.value;
  const named = namedFinding(fields, based);
  if (typeof established !== 'boolean') return named ?? toBeVerified('establishment-unknown');
  if (established) return declaredFinding(fields, based) ?? named ?? formUnknown;
  if (named !== undefined) return named;
  based.push('partyOrganizationEstablished');
  return memberFinding(fields, rules.formalMembers, based);
}

const formUnknown: Finding = toBeVerified('form-unknown', ['partyOrganizationEstablished']);

/**
 * A named Party organization that covers the unit: what a list of Party organizations says outweighs a unit that says it
 * has none or says nothing, never a unit that says how its own was set up.
 */
function namedFinding(fields: Fields, based: readonly string[]): Finding | undefined {
  const form = textOf(fields['namedPartyOrganization']);
  if (form === undefined) return undefined;
  const facts = [...based, 'namedPartyOrganization'];
  return form === 'alone'
    ? { status: 'set-up-alone', reason: 'named-alone', facts }
    : { status: 'set-up-jointly', reason: 'named-jointly', facts };
}

/** A declaration is a fact of the unit: "jointly" says nothing about which branch. */
function declaredFinding(fields: Fields, based: readonly string[]): Finding | undefined {
  const form = textOf(fields['partyOrganizationForm']);
  const known = form === 'alone' || (form !== undefined && jointForms.has(form));
  if (!known && !isJointCategory(fields)) return undefined;
  const facts = [
    ...based,
    'partyOrganizationEstablished',
    known ? 'partyOrganizationForm' : 'partyOrganizationCategory',
  ];
  return form === 'alone'
    ? { status: 'set-up-alone', reason: 'declared-alone', facts }
    : { status: 'set-up-jointly', reason: 'declared-jointly', facts };
}

/** 632 and 932 are joint branches by name; a branch or committee of another category may be anyone's. */
function isJointCategory(fields: Fields): boolean {
  const category = textOf(fields['partyOrganizationCategory']);
  return (
    category !== undefined &&
    partyOrganizationCategory.has(category) &&
    partyOrganizationTraits(category).joint
  );
}
