import type { City } from '../City.ts';
import { currentIdentity, formerIdentity } from '../life/changes.ts';
import type { Fate } from '../life/Fate.ts';
import { type Identity, identityOf } from '../life/Identity.ts';
import { chance, next, randomOf } from '../Random.ts';
import { type Draft, newDraft, outcomeOf } from './Draft.ts';
import { writeCapital, writeDate, writeName } from './dirt.ts';
import type { FiledRow } from './FiledRow.ts';
import { writeListKey, writeUscc } from './key.ts';

/** Headings of the registration list, of both departments. */
export const listHeadings: readonly string[] = [
  '企业名称',
  '统一社会信用代码',
  '注册日期',
  '企业类型',
  '法人代表',
  '注册资金',
  '经营范围',
  '所在省份',
  '地区',
  '注册地址',
];

/** Which state of the register a list shows: of the year before, of January, or of the end. */
export type ListEdition = 'late' | 'january' | 'corrections';

const streams = { late: 10, january: 11, corrections: 12 } as const;

/** A row of the registration list. */
export function listRow(city: City, fate: Fate, edition: ListEdition): FiledRow {
  const random = randomOf(city.seed, fate.index, streams[edition]);
  const january = identityOf(city, fate);
  const identity = identityIn(city, fate, january, edition);
  const draft = newDraft();
  const key =
    edition === 'corrections'
      ? writeUscc(fate, identity, random, draft)
      : writeListKey(fate, identity, random, draft);
  const nameless = edition === 'january' && fate.flaw === 'missing-name';
  if (!nameless) draft.fields['name'] = identity.name;
  const cells = [
    nameless ? '' : writeName(identity.name, random),
    key.cell,
    writeDate(identity.establishedOn, 'establishedOn', random, draft),
    writeType(identity, next(random), draft),
    writeRepresentative(identity, chance(random, 0.15), draft),
    writeCapital(identity.capital, random, draft),
    identity.scope,
    '河南',
    '洛阳',
    identity.address,
  ];
  draft.fields['businessScope'] = identity.scope;
  draft.fields['registeredAddress'] = identity.address;
  const rejected = nameless || key.key === '';
  return {
    index: fate.index,
    cells,
    outcome: rejected ? 'rejected' : outcomeOf(draft),
    effective: effectiveOf(city, edition),
    fields: rejected ? {} : draft.fields,
    key: key.key,
  };
}

function identityIn(city: City, fate: Fate, january: Identity, edition: ListEdition): Identity {
  if (edition === 'late') return formerIdentity(january);
  return edition === 'january' ? january : currentIdentity(city, fate, january);
}

function effectiveOf(city: City, edition: ListEdition): string {
  if (edition === 'late') return city.dates.lateList;
  return edition === 'january' ? city.dates.list : city.dates.corrections;
}

/** The type is missing for most rows, and now and then a word that no table has. */
function writeType({ typeWord, economicType, branch }: Identity, draw: number, draft: Draft): string {
  if (draw < 0.002) {
    draft.warned = true;
    return '其他市场主体类型';
  }
  if (draw < 0.7 || typeWord === '') return 'N/A';
  draft.fields['economicType'] = economicType;
  if (branch) draft.fields['branch'] = true;
  return typeWord;
}

function writeRepresentative(identity: Identity, unknown: boolean, draft: Draft): string {
  if (unknown) return 'N/A';
  draft.fields['legalRepresentative'] = identity.legalRepresentative;
  return identity.legalRepresentative;
}

/** Does the organization stand in this edition? */
export function isListed(fate: Fate, edition: ListEdition): boolean {
  switch (edition) {
    case 'late':
      return fate.late;
    case 'january':
      return fate.founded === 'before';
    case 'corrections':
      return fate.corrected;
  }
}
