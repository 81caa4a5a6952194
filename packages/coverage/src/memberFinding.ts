import { type CoverageFacts, countOf, type Fact } from './CoverageFacts.ts';
import { type Finding, toBeVerified } from './Finding.ts';

type Fields = CoverageFacts['fields'];

/**
 * An organization without a Party organization, by its members. Formal members decide (支部工作条例 art. 4);
 * a total counts probationary members too, so it says "none" and "few", but never "should set up".
 *
 * A count older than the one that it is read with is no evidence beside it.
 */
export function memberFinding(fields: Fields, formalMembers: number, based: string[]): Finding {
  const { membersFormal, membersTotal } = fields;
  const formal = countOf(membersFormal);
  const total = countOf(membersTotal);
  if (formal !== undefined && (total === undefined || !isOlder(membersFormal, membersTotal))) {
    return byFormal(fields, formal, formalMembers, based);
  }
  if (total === undefined) return toBeVerified('members-unknown', ['partyOrganizationEstablished']);
  if (total >= formalMembers) {
    return toBeVerified('members-not-separated', ['partyOrganizationEstablished', 'membersTotal']);
  }
  return noOrFew(total, based, 'membersTotal');
}

function byFormal(fields: Fields, formal: number, formalMembers: number, based: string[]): Finding {
  based.push('membersFormal');
  if (formal >= formalMembers) {
    return { status: 'should-set-up', reason: 'enough-formal-members', facts: based };
  }
  if (formal > 0) return { status: 'few-members', reason: 'few-members', facts: based };
  const probationary = beside(fields, 'membersProbationary');
  const total = beside(fields, 'membersTotal');
  if (probationary === undefined && total === undefined) {
    return toBeVerified('members-unknown', ['partyOrganizationEstablished', 'membersFormal']);
  }
  return (total ?? 0) > 0 || probationary === undefined
    ? noOrFew(total ?? 0, based, 'membersTotal')
    : noOrFew(probationary, based, 'membersProbationary');
}

/** The field's count, where it is no older than that of the formal members. */
function beside(fields: Fields, field: string): number | undefined {
  return isOlder(fields[field], fields['membersFormal']) ? undefined : countOf(fields[field]);
}

function noOrFew(members: number, based: string[], field: string): Finding {
  based.push(field);
  return members > 0
    ? { status: 'few-members', reason: 'few-members', facts: based }
    : { status: 'no-members', reason: 'no-members', facts: based };
}

function isOlder(fact: Fact | undefined, other: Fact | undefined): boolean {
  return (fact?.effectiveTime ?? '') < (other?.effectiveTime ?? '');
}
