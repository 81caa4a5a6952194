import { internetAccountField, internetServiceField } from '@liandong/contracts/events';
import type { City } from '../City.ts';
import { addDays } from '../days.ts';
import type { Fate } from '../life/Fate.ts';
import { type Identity, identityOf } from '../life/Identity.ts';
import { type Internet, internetOf } from '../life/Internet.ts';
import { below, chance, type Random, randomOf } from '../Random.ts';
import { type Draft, newDraft, outcomeOf } from './Draft.ts';
import { writeCode, writeName } from './dirt.ts';
import type { FiledRow } from './FiledRow.ts';

/** Headings of the ICP filings ICP备案清单. */
export const icpHeadings: readonly string[] = [
  '主办单位名称',
  '主办单位性质',
  '主体备案号',
  '服务备案号',
  '服务名称',
  '服务类型',
  '域名',
  '审核日期',
  '统一社会信用代码',
];

/** Headings of the list of accounts 账号名录. */
export const accountHeadings: readonly string[] = [
  '平台',
  '账号名称',
  '账号标识',
  '主体名称',
  '统一社会信用代码',
  '主体备案号',
];

const serviceWords = { site: '网站', app: 'APP', 'mini-program': '小程序', 'quick-app': '快应用' } as const;

/** The services of an ICP subject, a row each. */
export function icpRows(city: City, fate: Fate): FiledRow[] {
  const internet = internetOf(city, fate);
  if (internet === undefined) return [];
  const random = randomOf(city.seed, fate.index, 92);
  const identity = identityOf(city, fate);
  return internet.services.map(({ kind, licence, name, domain }) => {
    const draft = begin(identity, internet);
    draft.fields[internetServiceField(kind, licence)] = name;
    return filed({ city, fate, identity, internet, draft, effective: city.dates.changesSpring }, [
      writeName(identity.name, random),
      '企业',
      writeSubject(internet.subject, random),
      licence,
      name,
      serviceWords[kind],
      domain,
      addDays(city.dates.list, below(random, 60)),
      codeCell(identity, internet, random, draft),
    ]);
  });
}

/** Its accounts on platforms, a row each. */
export function accountRows(city: City, fate: Fate): FiledRow[] {
  const internet = internetOf(city, fate);
  if (internet === undefined) return [];
  const random = randomOf(city.seed, fate.index, 93);
  const identity = identityOf(city, fate);
  return internet.accounts.map(({ platform, id, name }) => {
    const draft = begin(identity, internet);
    draft.fields[internetAccountField(platform, id)] = name;
    return filed({ city, fate, identity, internet, draft, effective: city.dates.changesSummer }, [
      platform,
      name,
      id,
      writeName(identity.name, random),
      codeCell(identity, internet, random, draft),
      writeSubject(internet.subject, random),
    ]);
  });
}

function begin(identity: Identity, { key, subject }: Internet): Draft {
  const draft = newDraft();
  Object.assign(draft.fields, { name: identity.name, icpSubject: subject });
  if (key === 'code') draft.fields['unifiedSocialCreditCode'] = identity.code;
  return draft;
}

function codeCell(identity: Identity, { key }: Internet, random: Random, draft: Draft): string {
  return key === 'code' ? writeCode(identity.code, random, draft) : '';
}

/** 号 is often left out. */
function writeSubject(subject: string, random: Random): string {
  return chance(random, 0.1) ? subject.replace('号', '') : subject;
}

interface Row {
  readonly city: City;
  readonly fate: Fate;
  readonly identity: Identity;
  readonly internet: Internet;
  readonly draft: Draft;
  readonly effective: string;
}

function filed({ fate, identity, internet, draft, effective }: Row, cells: readonly string[]): FiledRow {
  return {
    index: fate.index,
    cells,
    outcome: outcomeOf(draft),
    effective,
    fields: draft.fields,
    key: internet.key === 'code' ? identity.code : internet.subject,
  };
}
