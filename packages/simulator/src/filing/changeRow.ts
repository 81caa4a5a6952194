import { staffField } from '@liandong/contracts/events';
import type { City } from '../City.ts';
import { changeOf, endOf } from '../life/changes.ts';
import type { Fate } from '../life/Fate.ts';
import { type Identity, identityOf } from '../life/Identity.ts';
import { partyFactsOf } from '../life/PartyFacts.ts';
import { chance, type Random, randomOf } from '../Random.ts';
import { type Draft, newDraft, outcomeOf } from './Draft.ts';
import { writeCapital, writeName } from './dirt.ts';
import type { FiledRow } from './FiledRow.ts';
import { writeUscc } from './key.ts';

/** Each department's headings by the cell that stands below, and its words for the types of change. */
export interface ChangeLayout {
  readonly headings: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<'established' | 'changed' | 'deregistered' | 'revoked', string>>;
}

export const businessChanges: ChangeLayout = {
  headings: {
    code: '统一社会信用代码',
    name: '机构名称',
    type: '变更类型',
    on: '变更日期',
    registrationNumber: '注册号',
    formerName: '曾用名',
    representative: '法定代表人',
    establishedOn: '成立日期',
    economicType: '经济类型',
    industry: '经济行业',
    address: '注册地址',
    division: '注册地行政区划',
    operatingAddress: '经营地址',
    scope: '经营范围',
    capital: '注册资金',
    staff: '职工人数',
    telephone: '联系电话',
  },
  types: { established: '01', changed: '02', deregistered: '03', revoked: '04' },
};

export const socialChanges: ChangeLayout = {
  headings: {
    code: '统一社会信用代码',
    name: '名称',
    type: '登记类型',
    on: '登记日期',
    registrar: '登记管理机关',
    supervisor: '业务主管单位',
    formerName: '曾用名',
    representative: '法定代表人',
    establishedOn: '成立日期',
    address: '住所',
    division: '注册地行政区划',
    scope: '业务范围',
    capital: '注册资金',
    staff: '从业人员',
    telephone: '联系电话',
  },
  types: { established: '成立登记', changed: '变更登记', deregistered: '注销登记', revoked: '撤销登记' },
};

type Season = 'spring' | 'summer';

const streams = { spring: 20, summer: 21 } as const;

/** The rows that an organization has in a season's file of changes: its foundation, a change, or its end. */
export function changeRows(city: City, fate: Fate, season: Season, layout: ChangeLayout): FiledRow[] {
  const ends = season === 'summer' && fate.ends !== 'never';
  if (fate.founded !== season && fate.changes !== season && !ends) return [];
  const random = randomOf(city.seed, fate.index, streams[season]);
  const identity = identityOf(city, fate);
  const row = { city, fate, random, layout };
  const rows: FiledRow[] = [];
  if (fate.founded === season) rows.push(foundation(row, identity));
  if (fate.changes === season) rows.push(change(row, identity));
  if (ends) rows.push(ending(row, identity));
  return rows;
}

interface Writing {
  readonly city: City;
  readonly fate: Fate;
  readonly random: Random;
  readonly layout: ChangeLayout;
}

function foundation(writing: Writing, identity: Identity): FiledRow {
  const { city, fate, random } = writing;
  const draft = newDraft();
  const business = fate.registry === 'business-registration';
  const { staff } = partyFactsOf(city, fate);
  const cells: Record<string, string> = {
    name: writeName(identity.name, random),
    establishedOn: identity.establishedOn,
    representative: identity.legalRepresentative,
    address: identity.address,
    division: fate.place.code,
    scope: identity.scope,
    capital: writeCapital(identity.capital, random, draft),
    staff: String(staff),
    telephone: telephoneOf(fate.index),
  };
  Object.assign(draft.fields, {
    name: identity.name,
    establishedOn: identity.establishedOn,
    legalRepresentative: identity.legalRepresentative,
    registeredAddress: identity.address,
    registeredDivision: fate.place.code,
    businessScope: identity.scope,
    registrationStatus: '1',
    [staffField('registration', identity.establishedOn)]: staff,
  });
  if (business) {
    Object.assign(cells, { economicType: identity.economicType, industry: identity.industry.slice(1) });
    Object.assign(draft.fields, { economicType: identity.economicType, industry: identity.industry });
  } else socialBodies(identity, cells, draft);
  return filed(writing, identity, draft, { type: 'established', on: identity.establishedOn, cells });
}

function change(writing: Writing, identity: Identity): FiledRow {
  const { city, fate, random } = writing;
  const draft = newDraft();
  const changed = changeOf(city, fate, identity);
  if (changed === undefined) throw new Error('a change without a change');
  const now = changed.identity;
  const cells: Record<string, string> = { name: writeName(now.name, random) };
  draft.fields['name'] = now.name;
  if (changed.what === 'name') {
    cells['formerName'] = identity.name;
    draft.fields['formerName'] = identity.name;
  }
  if (changed.what === 'address') {
    cells['address'] = now.address;
    draft.fields['registeredAddress'] = now.address;
  }
  if (changed.movedTo !== undefined) {
    cells['division'] = changed.movedTo.code;
    draft.fields['registeredDivision'] = changed.movedTo.code;
  }
  if (changed.what === 'representative') {
    cells['representative'] = now.legalRepresentative;
    draft.fields['legalRepresentative'] = now.legalRepresentative;
  }
  if (fate.flaw === 'registration-number-then-code') {
    cells['registrationNumber'] = identity.registrationNumber;
    draft.fields['registrationNumber'] = identity.registrationNumber;
  }
  if (fate.registry === 'civil-affairs') socialBodies(identity, cells, draft);
  else if (chance(random, 0.05)) {
    cells['operatingAddress'] = '（空）';
    draft.fields['operatingAddress'] = null;
  }
  return filed(writing, identity, draft, { type: 'changed', on: changed.on, cells });
}

function ending(writing: Writing, identity: Identity): FiledRow {
  const { city, fate } = writing;
  const draft = newDraft();
  const on = endOf(city, fate);
  const gone = fate.ends === 'deregistered';
  draft.fields['registrationStatus'] = gone ? '4' : '3';
  draft.fields[gone ? 'deregisteredOn' : 'revokedOn'] = on;
  return filed(writing, identity, draft, { type: gone ? 'deregistered' : 'revoked', on, cells: {} });
}

function socialBodies(identity: Identity, cells: Record<string, string>, draft: Draft): void {
  cells['registrar'] = identity.registrar;
  draft.fields['registrationAuthority'] = identity.registrar;
  cells['supervisor'] = identity.supervisor;
  if (identity.supervisor !== '') draft.fields['supervisingDepartment'] = identity.supervisor;
}

function filed(
  { fate, random, layout }: Writing,
  identity: Identity,
  draft: Draft,
  row: { type: keyof ChangeLayout['types']; on: string; cells: Record<string, string> },
): FiledRow {
  const key = writeUscc(fate, identity, random, draft);
  const cells: Record<string, string> = {
    ...row.cells,
    code: key.cell,
    type: layout.types[row.type],
    on: row.on,
  };
  return {
    index: fate.index,
    cells: Object.keys(layout.headings).map((column) => cells[column] ?? ''),
    outcome: outcomeOf(draft),
    effective: row.on,
    fields: draft.fields,
    key: key.key,
  };
}

/** A synthetic mobile number: nobody's. */
export function telephoneOf(index: number): string {
  return `1990000${String(index % 10_000).padStart(4, '0')}`;
}
