import { staffField } from '@liandong/contracts/events';
import type { City } from '../City.ts';
import type { Fate } from '../life/Fate.ts';
import { identityOf } from '../life/Identity.ts';
import { internetOf } from '../life/Internet.ts';
import { partyFactsOf } from '../life/PartyFacts.ts';
import { chance, randomOf } from '../Random.ts';
import { internetCategories, internetCategoryCodes } from '../words/internet.ts';
import { newDraft, outcomeOf } from './Draft.ts';
import { writeCode, writeCount, writeName } from './dirt.ts';
import type { FiledRow } from './FiledRow.ts';
import { answerPartySection } from './reportRow.ts';

const layout = {
  headings: {
    name: '单位名称',
    code: '统一社会信用代码',
    subject: '主体备案号',
    category: '企业类别',
    division: '属地',
    address: '地址',
    staff: '从业人员',
    established: '是否建立党组织',
    level: '党组织建制',
    form: '组建方式',
    establishedOn: '党组织成立日期',
    reason: '未建立原因',
    members: '党员人数',
  },
  level: { none: '未组建', branch: '党支部', 'general-branch': '党总支', committee: '党委' },
  form: { alone: '单独组建', joint: '联合组建', community: '加入社区党组织' },
  yes: '是',
  no: '否',
} as const;

/** Headings of the list of internet enterprises 互联网企业名录. */
export const internetEnterpriseHeadings: readonly string[] = Object.values(layout.headings);

/** January's list speaks of the five categories of 2020; the summer's of nine. */
export type InternetEdition = 'five' | 'nine';

const streams = { five: 90, nine: 91 } as const;

/** An enterprise's row in the list, if it stands in it. */
export function internetRows(city: City, fate: Fate, edition: InternetEdition): FiledRow[] {
  const internet = internetOf(city, fate);
  if (internet === undefined || !internet.listed || internet.edition !== edition) return [];
  const random = randomOf(city.seed, fate.index, streams[edition]);
  const identity = identityOf(city, fate);
  const party = partyFactsOf(city, fate);
  const draft = newDraft();
  const effective = edition === 'five' ? city.dates.list : city.dates.changesSummer;
  Object.assign(draft.fields, {
    name: identity.name,
    icpSubject: internet.subject,
    internetCategory: internetCategoryCodes[internet.category] ?? '',
    operatingAddress: identity.address,
  });
  const cells: Record<string, string> = {
    name: writeName(identity.name, random),
    code: internet.key === 'code' ? writeCode(identity.code, random, draft) : '',
    subject: internet.subject,
    category: internetCategories[edition][internet.category] ?? '',
    division: fate.place.name,
    address: identity.address,
    staff: writeCount(party.staff, staffField('registration', effective), random, draft),
  };
  if (internet.key === 'code') draft.fields['unifiedSocialCreditCode'] = identity.code;
  if (party.answered && chance(random, 0.7)) {
    cells['members'] = String(party.formal + party.probationary);
    draft.fields['membersTotal'] = party.formal + party.probationary;
    answerPartySection(party, cells, draft, { layout, slips: false });
  }
  return [
    {
      index: fate.index,
      cells: Object.keys(layout.headings).map((column) => cells[column] ?? ''),
      outcome: outcomeOf(draft),
      effective,
      fields: draft.fields,
      key: internet.key === 'code' ? identity.code : internet.subject,
    },
  ];
}
