import { staffField } from '@liandong/contracts/events';
import type { City } from '../City.ts';
import { currentIdentityOn } from '../life/changes.ts';
import type { Fate } from '../life/Fate.ts';
import { identityOf } from '../life/Identity.ts';
import { type PartyFacts, partyFactsOf } from '../life/PartyFacts.ts';
import { chance, randomOf } from '../Random.ts';
import { telephoneOf } from './changeRow.ts';
import { type Draft, newDraft, outcomeOf } from './Draft.ts';
import { writeCount, writeName } from './dirt.ts';
import type { FiledRow } from './FiledRow.ts';
import { writeUscc } from './key.ts';

/** A system that reports are filed through: its headings, and its numbers for the same answers. */
export interface ReportLayout {
  readonly headings: Readonly<Record<string, string>>;
  readonly level: Readonly<Record<PartyFacts['level'], string>>;
  readonly form: Readonly<Record<'alone' | 'joint' | 'community', string>>;
  readonly yes: string;
  readonly no: string;
  readonly control: Readonly<Record<string, string>>;
  readonly open: string;
}

const forms = { alone: '1', joint: '2', community: '3' } as const;

export const reportA: ReportLayout = {
  headings: {
    code: '统一社会信用代码',
    name: '企业名称',
    year: '报告年度',
    state: '经营状态',
    staff: '从业人数',
    insured: '单位参保人数',
    control: '企业控股情况',
    industry: '行业代码',
    telephone: '联系电话',
    members: '党员人数',
    established: '是否建立党组织',
    level: '党组织建制',
    form: '组建方式',
    establishedOn: '党组织成立日期',
    reason: '未建立原因',
    isMember: '法定代表人是否党员',
    isSecretary: '法定代表人是否党组织书记',
  },
  level: { none: '0', branch: '1', 'general-branch': '2', committee: '3' },
  form: forms,
  yes: '1',
  no: '0',
  control: {
    state: '国有控股',
    collective: '集体控股',
    private: '私人控股',
    'hong-kong-macao-taiwan': '港澳台商控股',
    foreign: '外商控股',
    other: '其他',
  },
  open: '开业',
};

export const reportB: ReportLayout = {
  headings: {
    code: 'UniScID',
    name: 'EntName',
    year: 'AncheYear',
    state: 'BusSt',
    staff: 'EmpNum',
    insured: 'SoInsNum',
    control: 'HolderType',
    telephone: 'Tel',
    members: 'NumParM',
    level: 'ParIns',
    form: 'ParOrgW',
    establishedOn: 'ParSetTime',
    isMember: 'ResParMSign',
    isSecretary: 'ResParSecSign',
  },
  level: { none: '4', branch: '3', 'general-branch': '2', committee: '1' },
  form: forms,
  yes: '1',
  no: '2',
  control: {
    state: '1',
    collective: '2',
    private: '3',
    'hong-kong-macao-taiwan': '4',
    foreign: '5',
    other: '9',
  },
  open: '1',
};

/** An annual report: a photograph of 30 June, with counts of 31 December. */
export function reportRow(city: City, fate: Fate, layout: ReportLayout): FiledRow {
  const random = randomOf(city.seed, fate.index, 30);
  const identity = currentIdentityOn(city, fate, identityOf(city, fate), city.dates.annualReport);
  const party = partyFactsOf(city, fate);
  const draft = newDraft();
  const key = writeUscc(fate, identity, random, draft);
  const { countDate, reportYear, annualReport } = city.dates;
  Object.assign(draft.fields, { name: identity.name, reportYear, registrationStatus: '1' });
  const cells: Record<string, string> = {
    code: key.cell,
    name: writeName(identity.name, random),
    year: String(reportYear),
    state: layout.open,
    staff: writeCount(party.staff, staffField('annual-report', countDate), random, draft),
    insured: writeCount(party.insured, staffField('social-insurance', countDate), random, draft),
    telephone: telephoneOf(fate.index),
  };
  if (chance(random, 0.9)) {
    draft.fields['control'] = identity.control;
    cells['control'] = layout.control[identity.control] ?? '';
  }
  if (Object.hasOwn(layout.headings, 'industry')) {
    cells['industry'] = identity.industry;
    draft.fields['industry'] = identity.industry;
  }
  if (party.answered) {
    cells['members'] = String(party.formal + party.probationary);
    draft.fields['membersTotal'] = party.formal + party.probationary;
    answerPartySection(party, cells, draft, { layout, slips: chance(random, 0.002) });
  }
  return {
    index: fate.index,
    cells: Object.keys(layout.headings).map((column) => cells[column] ?? ''),
    outcome: outcomeOf(draft),
    effective: annualReport,
    fields: draft.fields,
    key: key.key,
  };
}

/**
 * The Party section. One that slips says yes and "none" at once, so that the hub may take neither; one that says
 * there is none empties category, form and date.
 */
export function answerPartySection(
  party: PartyFacts,
  cells: Record<string, string>,
  draft: Draft,
  {
    layout,
    slips,
  }: { layout: Pick<ReportLayout, 'headings' | 'level' | 'form' | 'yes' | 'no'>; slips: boolean },
): void {
  const asks = (column: string): boolean => Object.hasOwn(layout.headings, column);
  const exists = party.form !== undefined;
  cells['level'] = layout.level[party.level];
  cells['established'] = exists ? layout.yes : layout.no;
  if (asks('isMember')) {
    cells['isMember'] = party.representativeIsMember ? layout.yes : layout.no;
    draft.fields['legalRepresentativeIsMember'] = party.representativeIsMember;
  }
  if (asks('isSecretary')) {
    cells['isSecretary'] = party.representativeIsSecretary ? layout.yes : layout.no;
    draft.fields['legalRepresentativeIsSecretary'] = party.representativeIsSecretary;
  }
  if (party.missingReason !== undefined && asks('reason')) {
    cells['reason'] = party.missingReason;
    draft.fields['noPartyOrganizationReason'] = party.missingReason;
  }
  if (slips && !exists && asks('established')) {
    cells['established'] = layout.yes;
    draft.warned = true;
    return;
  }
  draft.fields['partyOrganizationEstablished'] = exists;
  draft.fields['partyOrganizationCategory'] = categoryOf(party);
  draft.fields['partyOrganizationForm'] = party.form ?? null;
  draft.fields['partyOrganizationEstablishedOn'] = party.establishedOn ?? null;
  if (party.form !== undefined) cells['form'] = layout.form[party.form];
  if (party.establishedOn !== undefined) cells['establishedOn'] = party.establishedOn;
}

function categoryOf({ level, form }: PartyFacts): string | null {
  if (level === 'none') return null;
  if (level === 'branch') return form === 'joint' ? '632' : '631';
  return level === 'general-branch' ? '621' : '611';
}
