import { staffField } from '@liandong/contracts/events';
import type { City } from '../City.ts';
import { currentIdentityOn } from '../life/changes.ts';
import type { Fate } from '../life/Fate.ts';
import { identityOf } from '../life/Identity.ts';
import { partyFactsOf } from '../life/PartyFacts.ts';
import { chance, next, randomOf } from '../Random.ts';
import { telephoneOf } from './changeRow.ts';
import { newDraft, outcomeOf } from './Draft.ts';
import { writeCount, writeName } from './dirt.ts';
import type { FiledRow } from './FiledRow.ts';
import { writeUscc } from './key.ts';
import { answerPartySection } from './reportRow.ts';

export const inspectionLayout = {
  headings: {
    name: '名称',
    code: '统一社会信用代码',
    year: '年检年度',
    status: '登记状态',
    registrar: '登记管理机关',
    supervisor: '业务主管单位',
    fullTime: '专职从业人员',
    partTime: '兼职从业人员',
    formal: '正式党员',
    probationary: '预备党员',
    established: '是否建立党组织',
    level: '党组织建制',
    form: '组建方式',
    establishedOn: '党组织成立日期',
    reason: '未建立原因',
    isMember: '法定代表人是否党员',
    isSecretary: '法定代表人是否书记',
    telephone: '联系电话',
  },
  level: { none: '无', branch: '党支部', 'general-branch': '党总支', committee: '党委' },
  form: { alone: '单独组建', joint: '联合组建', community: '加入社区党组织' },
  yes: '是',
  no: '否',
} as const;

/** An annual inspection: a photograph of 31 May, formal and probationary members apart. */
export function inspectionRow(city: City, fate: Fate): FiledRow {
  const random = randomOf(city.seed, fate.index, 31);
  const identity = currentIdentityOn(city, fate, identityOf(city, fate), city.dates.inspection);
  const party = partyFactsOf(city, fate);
  const draft = newDraft();
  const key = writeUscc(fate, identity, random, draft);
  const { countDate, reportYear, inspection } = city.dates;
  const fullTime = Math.ceil(party.staff * next(random));
  Object.assign(draft.fields, {
    name: identity.name,
    reportYear,
    registrationStatus: '1',
    registrationAuthority: identity.registrar,
  });
  const cells: Record<string, string> = {
    name: writeName(identity.name, random),
    code: key.cell,
    year: `${reportYear}年度`,
    status: '正常',
    registrar: identity.registrar,
    supervisor: identity.supervisor,
    fullTime: String(fullTime),
    partTime: String(party.staff - fullTime),
    telephone: telephoneOf(fate.index),
  };
  if (identity.supervisor !== '') draft.fields['supervisingDepartment'] = identity.supervisor;
  draft.fields[staffField('annual-report', countDate)] = party.staff;
  if (party.answered) {
    cells['formal'] = writeCount(party.formal, 'membersFormal', random, draft);
    cells['probationary'] = writeCount(party.probationary, 'membersProbationary', random, draft);
    answerPartySection(party, cells, draft, { layout: inspectionLayout, slips: chance(random, 0.003) });
  }
  return {
    index: fate.index,
    cells: Object.keys(inspectionLayout.headings).map((column) => cells[column] ?? ''),
    outcome: outcomeOf(draft),
    effective: inspection,
    fields: draft.fields,
    key: key.key,
  };
}
