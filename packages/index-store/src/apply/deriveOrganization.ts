import { staffKinds } from '@liandong/contracts/events';
import type { CoverageRules, OrganizationRow } from '@liandong/contracts/index';
import {
  assess,
  type CoverageFacts,
  decidingStaffCount,
  divisionDigitsOf,
  type Edition,
  placeOf,
  reusedDivisions,
} from '@liandong/coverage';
import {
  anchorOf,
  recordIdentifiers,
  type SourceRecord,
  type Survivor,
  surviveFields,
} from '@liandong/merge';
import { checkRegistrationNumber, checkUnifiedSocialCreditCode } from '@liandong/standards';

/** What an organization is judged by, besides its records. */
export interface DerivationContext {
  readonly rules?: CoverageRules;
  readonly edition?: Edition;
}

/** The organization that these records are: a pure function of them and of what is in force. */
export function deriveOrganization(
  members: readonly SourceRecord[],
  context: DerivationContext,
): OrganizationRow {
  const anchor = anchorOf(members);
  const survivors = surviveFields(members);
  const facts = factsOf(anchor.kind, survivors);
  const assessed = assess(facts, context.rules);
  const uscc = members.map((member) => recordIdentifiers(member).uscc).find((code) => code !== undefined);
  const code = uscc ?? codeOf(facts) ?? anchor.key;
  const memberCount = numberOf(facts, 'membersFormal') ?? numberOf(facts, 'membersTotal');
  return {
    organizationId: anchor.recordId,
    code,
    name: storable(textOf(facts, 'name') ?? ''),
    kind: anchor.kind,
    line: assessed.line,
    division: divisionOf(facts, code, context),
    status: assessed.status,
    reason: assessed.reason,
    since: assessed.since,
    rules: context.rules?.version ?? '',
    registrationStatus: statusOf(facts),
    staff: staffOf(facts, context),
    members: memberCount ?? null,
    review: reviewOf(members),
    records: members.length,
  };
}

/** The surviving values, as coverage judges them. */
export function factsOf(kind: string, survivors: ReadonlyMap<string, Survivor>): CoverageFacts {
  // Without a prototype, so that no field's name means anything else.
  const fields = Object.create(null) as Record<string, CoverageFacts['fields'][string]>;
  for (const [field, { register }] of survivors) {
    fields[field] = {
      value: register.value,
      effectiveTime: register.stamp.slice(0, register.stamp.indexOf(' ')),
    };
  }
  const name = fields.name?.value;
  return { kind, name: typeof name === 'string' ? name : '', fields };
}

function textOf(facts: CoverageFacts, field: string): string | undefined {
  const value = facts.fields[field]?.value;
  return typeof value === 'string' ? value : undefined;
}

/** What was filed as its code; cut, for PostgreSQL indexes no text of more than 2,704 bytes. */
function codeOf(facts: CoverageFacts): string | undefined {
  const code = textOf(facts, 'unifiedSocialCreditCode');
  return code === undefined ? undefined : storable(code.slice(0, 200));
}

function statusOf(facts: CoverageFacts): string | null {
  const status = textOf(facts, 'registrationStatus');
  return status === undefined ? null : storable(status);
}

function numberOf(facts: CoverageFacts, field: string): number | undefined {
  const value = facts.fields[field]?.value;
  return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) < 2 ** 31
    ? value
    : undefined;
}

/** The count of staff that decides for this kind, or would if a rule asked; shown beside the status. */
function staffOf(facts: CoverageFacts, { rules }: DerivationContext): number | null {
  const evidence = rules?.base.staff.find(({ kinds }) => kinds.includes(facts.kind))?.evidence ?? staffKinds;
  const field = decidingStaffCount(facts.fields, evidence);
  return field === undefined ? null : (numberOf(facts, field) ?? null);
}

/** The digits of a code that fails its check are used all the same: the division comes first in it, the mistake is likely elsewhere. */
function divisionOf(facts: CoverageFacts, code: string, { edition }: DerivationContext): string {
  if (edition === undefined) return '';
  return placeOf(divisionDigitsOf(textOf(facts, 'registeredDivision'), code), edition, reusedDivisions);
}

/** What a person should look at: codes that fail their checks, taken all the same. */
function reviewOf(members: readonly SourceRecord[]): string {
  const faults = members.flatMap((member) => {
    if (member.keyscheme === 'uscc') {
      return checkUnifiedSocialCreditCode(member.key).faults.map((fault) => `uscc-${fault}`);
    }
    if (member.keyscheme === 'registration-number') {
      return checkRegistrationNumber(member.key).faults.map((fault) => `registration-number-${fault}`);
    }
    return [];
  });
  return [...new Set(faults)].sort().join(',');
}

/** PostgreSQL keeps neither NUL nor half of a surrogate pair; the records keep the text as filed, escaped. */
function storable(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '\u{FFFD}');
}
