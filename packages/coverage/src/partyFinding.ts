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
  if (typeof established !== 'boolean') return toBeVerified('establishment-unknown');
  based.push('partyOrganizationEstablished');
  return established ? formFinding(fields, based) : memberFinding(fields, rules.formalMembers, based);
}

/** A declaration is a fact of the unit: "jointly" says nothing about which branch. */
function formFinding(fields: Fields, based: string[]): Finding {
  const form = textOf(fields['partyOrganizationForm']);
  const known = form === 'alone' || (form !== undefined && jointForms.has(form));
  if (!known && !isJointCategory(fields)) {
    return toBeVerified('form-unknown', ['partyOrganizationEstablished']);
  }
  based.push(known ? 'partyOrganizationForm' : 'partyOrganizationCategory');
  return form === 'alone'
    ? { status: 'set-up-alone', reason: 'declared-alone', facts: based }
    : { status: 'set-up-jointly', reason: 'declared-jointly', facts: based };
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
