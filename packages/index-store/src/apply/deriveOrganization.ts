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
  countRoster,
  coveringOf,
  type GatheredOrganization,
  namedForm,
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

/** The organization that these records are: a pure function of them, of what speaks of it, and of what is in force. */
export function deriveOrganization(
  { records, keys, members, partyOrganizations }: GatheredOrganization,
  context: DerivationContext,
): OrganizationRow {
  const anchor = anchorOf(records);
  const covering = coveringOf(keys, partyOrganizations);
  const facts = factsOf(anchor.kind, surviveFields(records), covering[0]);
  const roster = countRoster(members);
  const assessed = assess(facts, context.rules);
  const uscc = records.map((record) => recordIdentifiers(record).uscc).find((code) => code !== undefined);
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
    rosterFormal: roster?.formal ?? null,
    rosterProbationary: roster?.probationary ?? null,
    rosterElsewhere: roster?.elsewhere ?? null,
    rosterFloating: roster?.floating ?? null,
    partyOrganizations: covering.length,
    review: reviewOf(records),
    records: records.length,
  };
}

/**
 * The surviving values, as coverage judges them.
 * @param covering what Party organizations say of it, as `coveringOf` gives it
 */
export function factsOf(
  kind: string,
  survivors: ReadonlyMap<string, Survivor>,
  covering: Survivor | undefined,
): CoverageFacts {
  // Without a prototype, so that no field's name means anything else.
  const fields = Object.create(null) as Record<string, CoverageFacts['fields'][string]>;
  const put = (field: string, { register }: Survivor): void => {
    fields[field] = {
      value: register.value,
      effectiveTime: register.stamp.slice(0, register.stamp.indexOf(' ')),
    };
  };
  for (const [field, survivor] of survivors) put(field, survivor);
  // Nobody but a Party organization's record says it: a unit's own statement under this name would be none.
  delete fields[namedForm];
  if (covering !== undefined) put(namedForm, covering);
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
function reviewOf(records: readonly SourceRecord[]): string {
  const faults = records.flatMap((record) => {
    if (record.keyscheme === 'uscc') {
      return checkUnifiedSocialCreditCode(record.key).faults.map((fault) => `uscc-${fault}`);
    }
    if (record.keyscheme === 'registration-number') {
      return checkRegistrationNumber(record.key).faults.map((fault) => `registration-number-${fault}`);
    }
    return [];
  });
  return [...new Set(faults)].sort().join(',');
}

/** PostgreSQL keeps neither NUL nor half of a surrogate pair; the records keep the text as filed, escaped. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '\u{FFFD}');
}
