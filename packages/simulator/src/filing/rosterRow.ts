import type { City } from '../City.ts';
import type { Fate } from '../life/Fate.ts';
import { identityOf } from '../life/Identity.ts';
import { internetOf } from '../life/Internet.ts';
import { type Membership, membershipsOf } from '../life/Membership.ts';
import type { PartyOrganization, PartyOrganizationsAt } from '../life/PartyOrganization.ts';
import { personOf } from '../life/Person.ts';
import { chance, next, pick, type Random, randomOf } from '../Random.ts';
import type { Registry } from '../Registry.ts';
import { type Draft, newDraft, outcomeOf } from './Draft.ts';
import { writeCode, writeDate, writeFullWidth, writeName } from './dirt.ts';
import type { FiledRow } from './FiledRow.ts';

const cellHeadings = {
  name: '姓名',
  citizenId: '公民身份号码',
  memberType: '党员类别',
  unit: '单位名称',
  code: '统一社会信用代码',
  relation: '组织关系',
  branch: '所在党组织',
  admittedOn: '入党日期',
  joinedOn: '转入日期',
  leftOn: '转出日期',
  floating: '流动党员',
  telephone: '手机号码',
} as const;

/** Headings of a member roster 党员名册; the cyberspace administration also names units by their ICP subject. */
export function rosterHeadings(registry: Registry): readonly string[] {
  const headings = Object.values(cellHeadings);
  return registry === 'cyberspace' ? [...headings, '主体备案号'] : headings;
}

/** An older roster that comes late and must lose, June's, and the last one: with what changed and what was corrected. */
export type RosterEdition = 'late' | 'june' | 'last';

export interface RosterPart {
  readonly registry: Registry;
  readonly edition: RosterEdition;
}

const streams = { late: 70, june: 71, last: 72 } as const;
const registryStreams = { 'business-registration': 0, 'civil-affairs': 0, cyberspace: 3 } as const;
const types = {
  formal: ['正式党员', '正式', '2'],
  probationary: ['预备党员', '预备', '1'],
} as const;
const relations = { here: ['在本单位', '是'], elsewhere: ['不在本单位', '否'] } as const;

/** A unit's rows in a department's roster; naming Party organizations that have no code. */
export function rosterRows(
  city: City,
  fate: Fate,
  { registry, edition, organizationsAt }: RosterPart & { readonly organizationsAt: PartyOrganizationsAt },
): FiledRow[] {
  const listed = registry === 'cyberspace' ? internetMembers(city, fate) : ownMembers(city, fate, registry);
  if (listed.length === 0) return [];
  const random = randomOf(city.seed, fate.index, streams[edition] + registryStreams[registry]);
  const identity = identityOf(city, fate);
  const unit = unitOf(city, fate, registry, identity);
  const branch = organizationsAt(fate.index).find(
    (one) => one.registry === registry && one.covers.some(({ index }) => index === fate.index),
  );
  const writing = { city, fate, registry, edition, random, unit, branch };
  return listed
    .filter((membership) => stands(membership, edition, random))
    .map((membership) => rosterRow(writing, membership, identity.name));
}

function ownMembers(city: City, fate: Fate, registry: Registry): readonly Membership[] {
  return fate.registry === registry ? membershipsOf(city, fate) : [];
}

const EXTRA = 131;

/** Of an internet enterprise some of the same persons, none that leaves, and now and then one whom only this roster has. */
function internetMembers(city: City, fate: Fate): readonly Membership[] {
  if (internetOf(city, fate) === undefined) return [];
  const random = randomOf(city.seed, fate.index, 75);
  const same = membershipsOf(city, fate).filter(
    ({ later, guest, flaw }) => chance(random, 0.6) && later !== 'leaves' && !guest && flaw === 'none',
  );
  if (!chance(random, 0.1)) return same;
  const extra: Membership = {
    person: personOf(city, fate.index, EXTRA),
    first: false,
    guest: false,
    memberType: 'formal',
    relation: 'here',
    floating: chance(random, 0.3),
    joinedOn: undefined,
    later: 'nothing',
    flaw: 'none',
  };
  return [...same, extra];
}

/** Few stand on the late roster; on the last only who changed or was corrected. */
function stands({ later, flaw, guest }: Membership, edition: RosterEdition, random: Random): boolean {
  const late = chance(random, 0.05);
  if (edition === 'june') return true;
  if (edition === 'late') return late && !guest && flaw === 'none';
  return later !== 'nothing' ? flaw !== 'wrong-id' : flaw === 'wrong-id-corrected';
}

interface Unit {
  /** Cells by heading name, `subject` the ICP subject's. */
  readonly code: string;
  readonly subject: string;
  readonly key: string;
  readonly faulty: boolean;
}

/** By its code; older ones by their registration number; by the ICP subject where that alone is known. */
function unitOf(city: City, fate: Fate, registry: Registry, identity: ReturnType<typeof identityOf>): Unit {
  const { flaw } = fate;
  const internet = registry === 'cyberspace' ? internetOf(city, fate) : undefined;
  if (internet?.key === 'subject')
    return { code: '', subject: internet.subject, key: internet.subject, faulty: false };
  const older = flaw === 'registration-number' || flaw === 'registration-number-then-code';
  const key = older ? identity.registrationNumber : identity.code;
  const faulty = flaw === 'check-character' || flaw === 'organization-code';
  return { code: key, subject: internet?.subject ?? '', key, faulty };
}

interface Writing {
  readonly city: City;
  readonly edition: RosterEdition;
  readonly registry: Registry;
  readonly fate: Fate;
  readonly random: Random;
  readonly unit: Unit;
  readonly branch: PartyOrganization | undefined;
}

function rosterRow(writing: Writing, membership: Membership, unitName: string): FiledRow {
  const { city, edition, registry, fate, random, unit, branch } = writing;
  const { person, relation, floating, joinedOn, later, flaw } = membership;
  const { dates } = city;
  const draft = newDraft();
  const effective = { late: dates.lateList, june: dates.annualReport, last: dates.corrections }[edition];
  const memberType = typeIn(membership, edition);
  const left = edition === 'last' && later === 'leaves' ? dates.changesSummer : undefined;
  const wrongId = flaw !== 'none' && edition === 'june';
  if (unit.faulty) draft.warned = true;
  Object.assign(draft.fields, { memberType, present: left === undefined });
  if (left !== undefined) draft.fields['leftOn'] = left;
  const cells: Record<keyof typeof cellHeadings, string> = {
    name: person.name,
    citizenId: wrongId ? writeWrongId(person.citizenId, random) : writeCitizenId(person.citizenId, random),
    memberType: pick(random, types[memberType]),
    unit: writeName(unitName, random),
    code: unit.code.length === 18 ? writeCode(unit.code, random, draft) : unit.code,
    relation: pick(random, relations[relation]),
    branch: '',
    admittedOn: writeDate(person.admittedOn, 'admittedOn', random, draft),
    joinedOn: joinedOn === undefined ? '' : writeDate(joinedOn, 'joinedOn', random, draft),
    leftOn: left ?? '',
    floating: writeFloating(floating, random, draft),
    telephone: person.telephone,
  };
  const names = membership.first || chance(random, 0.3);
  const covered = branch !== undefined && relation === 'here' && names && left === undefined;
  if (covered) {
    cells.branch = branch.name;
    draft.fields['partyOrganizationName'] = branch.name;
  }
  const written = Object.values(cells);
  return {
    index: fate.index,
    cells: registry === 'cyberspace' ? [...written, unit.subject] : written,
    outcome: wrongId ? 'rejected' : outcomeOf(draft),
    effective,
    fields: wrongId ? {} : draft.fields,
    key: unit.key,
    member: { citizenId: person.citizenId, relation },
    guest: membership.guest,
    ...(covered && !wrongId ? { covers: [unit.key] } : {}),
  };
}

/** The late roster says otherwise of all, so that it must lose. */
function typeIn({ memberType, later }: Membership, edition: RosterEdition): Membership['memberType'] {
  if (edition === 'late') return memberType === 'formal' ? 'probationary' : 'formal';
  return edition === 'last' && later === 'becomes-formal' ? 'formal' : memberType;
}

/** None, or one whose check character is another's. */
function writeWrongId(citizenId: string, random: Random): string {
  const other = citizenId.endsWith('1') ? '2' : '1';
  return chance(random, 0.5) ? '' : citizenId.slice(0, 17) + other;
}

/** Full width now and then, `x` for `X`. */
function writeCitizenId(citizenId: string, random: Random): string {
  const draw = next(random);
  if (draw < 0.01) return writeFullWidth(citizenId);
  return draw < 0.3 ? citizenId.toLowerCase() : citizenId;
}

/** An empty cell says nothing. */
function writeFloating(floating: boolean, random: Random, draft: Draft): string {
  if (!floating && chance(random, 0.5)) return '';
  draft.fields['floating'] = floating;
  return floating ? '是' : '否';
}
