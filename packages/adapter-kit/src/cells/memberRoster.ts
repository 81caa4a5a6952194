import type { Fields, MemberStatement } from '@liandong/contracts/events';
import { codeMapping } from '@liandong/standards';
import { codesOf, withCodes } from '../registry/columnCodes.ts';
import type { Column, Finding, Layout, Row } from '../registry/Registry.ts';
import type { CoversDraft, MemberDraft } from '../registry/StatementDraft.ts';
import { cellText } from './CellNotation.ts';
import type { CellMap } from './CellReading.ts';
import { yesNoCell } from './cellReaders.ts';
import { type CellsRead, readCells } from './readCells.ts';
import { readCitizenId } from './readCitizenId.ts';
import type { KeyCells } from './readOrganizationKey.ts';
import { readUnitKey } from './readUnitKey.ts';
import { holdsPersonalNumber, openCell, partyOrganizationNameCell, pastDateCell } from './rosterCells.ts';
import { rejectedFor } from './rowReading.ts';

/** How a registry names the units of its rosters. */
export type UnitCells = Pick<KeyCells, 'ownCodes' | 'takesRegistrationNumbers' | 'notation'> & {
  /** Whether a unit may be named by its ICP subject number 主体备案号 instead of a code. */
  readonly takesIcpSubjects?: boolean;
};

function columnsOf({ takesIcpSubjects = false }: UnitCells): readonly Column[] {
  const icpSubject: Column = { name: 'icpSubject', headings: ['主体备案号'], required: false };
  return [
    { name: 'name', headings: ['姓名'], required: true, personal: 'person-name' },
    {
      name: 'citizenId',
      headings: ['公民身份号码', '身份证号', '身份证号码'],
      required: true,
      personal: 'citizen-id',
    },
    { name: 'memberType', headings: ['党员类别', '人员类别'], required: true },
    { name: 'unitName', headings: ['单位名称'], required: false },
    { name: 'code', headings: ['统一社会信用代码'], required: !takesIcpSubjects },
    ...(takesIcpSubjects ? [icpSubject] : []),
    { name: 'relation', headings: ['组织关系'], required: false },
    { name: 'partyOrganization', headings: ['所在党组织'], required: false },
    { name: 'admittedOn', headings: ['入党日期'], required: false },
    { name: 'joinedOn', headings: ['转入日期'], required: false },
    { name: 'leftOn', headings: ['转出日期'], required: false },
    { name: 'floating', headings: ['流动党员'], required: false },
    { name: 'telephone', headings: ['手机号码'], required: false, personal: 'telephone' },
  ];
}

/** Words, or the numbers that rosters use (standards' `memberType`). */
const memberTypes = codeMapping<'formal' | 'probationary' | 'applicant'>({
  source: 'member-roster/member-type',
  version: 1,
  entries: {
    正式党员: 'formal',
    正式: 'formal',
    '2': 'formal',
    预备党员: 'probationary',
    预备: 'probationary',
    '1': 'probationary',
    积极分子: 'applicant',
    入党积极分子: 'applicant',
    '0': 'applicant',
  },
});

/** Is the relation with the unit that the row names? */
const relations = codeMapping<MemberStatement['relation']>({
  source: 'member-roster/relation',
  version: 1,
  entries: { 在本单位: 'here', 是: 'here', 不在本单位: 'elsewhere', 否: 'elsewhere' },
});

const yesNo = codeMapping<boolean>({
  source: 'member-roster/yes-no',
  version: 1,
  entries: { 是: true, 否: false },
});

type RosterLayout = Parameters<typeof readCells>[2];

/**
 * The roster of members 党员名册: who is a member in which unit, as of the filing's date; who has a date of leaving is
 * there no more. Rejected: a row without a right citizen id (the person cannot be matched), without a type (whether three
 * are formal decides what a unit should have), or whose date of leaving cannot be read (nobody knows whether the
 * person is there). A Party organization that the row names covers the unit, unless the relation is elsewhere.
 */
export function memberRoster(registry: UnitCells): Layout {
  const columns = columnsOf(registry);
  const layout = { columns, notation: registry.notation };
  const icpSubject = registry.takesIcpSubjects === true ? { icpSubject: 'icpSubject' } : {};
  const keyCells: KeyCells = { ...registry, code: 'code', ...icpSubject };
  return {
    name: 'member-roster',
    label: '党员名册',
    columns: withCodes(columns, {
      memberType: codesOf(memberTypes),
      relation: codesOf(relations),
      floating: codesOf(yesNo),
    }),
    states: 'what-is',
    readRow: (row, { asOf }) => {
      const unit = readUnitKey(row, keyCells);
      const person = readCitizenId(row, 'citizenId', { asOf, notation: registry.notation });
      const type = readMemberType(row, layout);
      const cells = readCells(row, cellsOf(asOf), layout);
      const faults = [unit, person, type]
        .flatMap((reading) => (reading.kind === 'unreadable' ? [reading.finding] : []))
        .concat(leavingFaults(row, cells));
      if (unit.kind !== 'key' || person.kind !== 'citizen-id' || type.kind !== 'type' || faults.length > 0)
        return rejectedFor(faults);
      const relation = readRelation(row, layout);
      const member: MemberDraft = {
        type: cells.fields['leftOn'] === undefined ? 'member.changed' : 'member.left',
        citizenId: person.value,
        organization: unit.record,
        relation: relation.value,
        fields: { memberType: { value: type.value }, ...presence(cells.fields), ...cells.fields },
      };
      return {
        kind: 'read',
        statements: [member, ...coversOf(member)],
        findings: [...unit.findings, ...nameFaults(row, layout), ...relation.findings, ...cells.findings],
      };
    },
  };
}

function cellsOf(asOf: string): readonly CellMap[] {
  return [
    partyOrganizationNameCell('partyOrganization', 'partyOrganizationName'),
    pastDateCell('admittedOn', 'admittedOn', asOf),
    pastDateCell('joinedOn', 'joinedOn', asOf),
    pastDateCell('leftOn', 'leftOn', asOf),
    openCell(yesNoCell('floating', 'floating', yesNo)),
  ];
}

/** Whoever stands on the roster without a date of leaving is there, also after having left before. */
function presence(fields: Fields): Fields {
  return { present: { value: fields['leftOn'] === undefined } };
}

/** The Party organization that a row names covers the member's unit: not one elsewhere, and not that of who has left. */
function coversOf({ type, organization, relation, fields }: MemberDraft): readonly CoversDraft[] {
  const name = fields['partyOrganizationName']?.value;
  if (typeof name !== 'string' || relation === 'elsewhere' || type === 'member.left') return [];
  return [
    {
      type: 'party-organization.covers',
      record: { kind: 'party-organization', keyscheme: 'own-number', key: name },
      subject: name,
      fields: { name: { value: name } },
      covers: [organization],
    },
  ];
}

type TypeReading =
  | { readonly kind: 'type'; readonly value: 'formal' | 'probationary' }
  | { readonly kind: 'unreadable'; readonly finding: Finding };

function readMemberType(row: Row, { notation }: RosterLayout): TypeReading {
  const column = 'memberType';
  const unreadable = (code: Finding['code'], value?: string): TypeReading => ({
    kind: 'unreadable',
    finding: value === undefined ? { code, column } : { code, column, value },
  });
  const text = cellText(row.cell(column), column, notation);
  if (typeof text !== 'string') return unreadable('value-missing');
  if (holdsPersonalNumber(text)) return unreadable('personal-data-misplaced', text);
  const mapped = memberTypes.map(text);
  if (!mapped.known) return unreadable('code-unknown', text);
  return mapped.value === 'applicant'
    ? unreadable('not-a-member', text)
    : { kind: 'type', value: mapped.value };
}

/** `unknown` where the row does not say, or not readably. */
function readRelation(
  row: Row,
  { notation }: RosterLayout,
): { readonly value: MemberStatement['relation']; readonly findings: readonly Finding[] } {
  const column = 'relation';
  const text = cellText(row.cell(column), column, notation);
  if (typeof text !== 'string') return { value: 'unknown', findings: [] };
  const mapped = relations.map(text);
  if (mapped.known) return { value: mapped.value, findings: [] };
  const code = holdsPersonalNumber(text) ? 'personal-data-misplaced' : 'code-unknown';
  return { value: 'unknown', findings: [{ code, column, value: text }] };
}

/** The name is for people to read: without it the citizen id still says who is meant. */
function nameFaults(row: Row, { notation }: RosterLayout): readonly Finding[] {
  const text = cellText(row.cell('name'), 'name', notation);
  return typeof text === 'string' ? [] : [{ code: 'value-missing', column: 'name' }];
}

function leavingFaults(row: Row, { fields, findings }: CellsRead): readonly Finding[] {
  const unread = findings.filter(({ column }) => column === 'leftOn');
  const [joined, left] = [fields['joinedOn']?.value, fields['leftOn']?.value];
  if (typeof joined !== 'string' || typeof left !== 'string' || joined <= left) return unread;
  return [{ code: 'cells-contradict', column: 'leftOn', value: row.cell('leftOn') ?? '' }];
}
