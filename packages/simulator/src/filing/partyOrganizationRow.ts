import type { City } from '../City.ts';
import type { Fate } from '../life/Fate.ts';
import { identityOf } from '../life/Identity.ts';
import {
  type PartyOrganization,
  type PartyOrganizationsAt,
  registryOfParty,
} from '../life/PartyOrganization.ts';
import { chance, pick, type Random, randomOf } from '../Random.ts';
import type { Registry } from '../Registry.ts';
import { surnames } from '../words/brands.ts';
import { newDraft, outcomeOf } from './Draft.ts';
import { writeDate } from './dirt.ts';
import type { FiledRow } from './FiledRow.ts';

const cellHeadings = {
  name: '党组织名称',
  code: '党组织代码',
  category: '党组织类别',
  form: '组建方式',
  establishedOn: '成立日期',
  termEndsOn: '换届日期',
  dissolvedOn: '撤销日期',
  superior: '上级党组织',
  covers: '覆盖单位统一社会信用代码',
  coversName: '覆盖单位名称',
  secretary: '书记姓名',
  telephone: '书记手机',
} as const;

/** Headings of a list of Party organizations 党组织名册. */
export const partyOrganizationHeadings: readonly string[] = Object.values(cellHeadings);

/** June's list, or the last one: with units that came and organizations that were dissolved. */
export type PartyListEdition = 'june' | 'last';

const streams = { june: 80, last: 81 } as const;
const categoryWords: Readonly<Record<string, readonly string[]>> = {
  '': [''],
  '611': ['611', '党委'],
  '621': ['621', '党总支'],
  '631': ['631', '党支部'],
  '632': ['632', '联合党支部'],
};
const formWords = { alone: ['单独'], joint: ['联合'] } as const;

/** The rows of those Party organizations whose first unit this is; one organization has a row, or a row a unit. */
export function partyOrganizationRows(
  city: City,
  fate: Fate,
  {
    registry,
    edition,
    organizationsAt,
  }: {
    readonly registry: Registry;
    readonly edition: PartyListEdition;
    readonly organizationsAt: PartyOrganizationsAt;
  },
): FiledRow[] {
  if (registryOfParty(city, fate) !== registry) return [];
  const led = organizationsAt(fate.index).filter(
    (one) => one.namedBy === 'list' && one.registry === registry && one.covers[0]?.index === fate.index,
  );
  if (led.length === 0) return [];
  const random = randomOf(city.seed, fate.index, streams[edition]);
  return led.flatMap((organization) => {
    const units = edition === 'june' ? organization.covers : unitsOfLast(organization);
    if (units.length === 0) return [];
    const apart = chance(random, 0.5);
    const parts = apart ? units.map((unit) => [unit]) : [units];
    return parts.map((part) => partyOrganizationRow({ city, edition, random }, organization, part));
  });
}

function unitsOfLast({ added, covers, dissolvedOn }: PartyOrganization): readonly Fate[] {
  return dissolvedOn === undefined ? added : covers;
}

function partyOrganizationRow(
  { city, edition, random }: { city: City; edition: PartyListEdition; random: Random },
  organization: PartyOrganization,
  units: readonly Fate[],
): FiledRow {
  const draft = newDraft();
  const { name, code, category, form, establishedOn, superior } = organization;
  const dissolvedOn = edition === 'last' ? organization.dissolvedOn : undefined;
  const codes = units.map((unit) => identityOf(city, unit).code);
  const cells: Record<keyof typeof cellHeadings, string> = {
    name,
    code,
    category: pick(random, categoryWords[category] ?? ['']),
    form: pick(random, formWords[form]),
    establishedOn: writeDate(establishedOn, 'establishedOn', random, draft),
    termEndsOn: '',
    dissolvedOn: dissolvedOn ?? '',
    superior,
    covers: codes.join(pick(random, ['、', ';', '，'])),
    coversName: units.map((unit) => identityOf(city, unit).name).join('、'),
    secretary: `${pick(random, surnames)}某某`,
    telephone: '19900020000',
  };
  Object.assign(draft.fields, {
    name,
    form,
    superior,
    present: dissolvedOn === undefined,
  });
  if (dissolvedOn !== undefined) draft.fields['dissolvedOn'] = dissolvedOn;
  if (category !== '') draft.fields['category'] = category;
  return {
    index: units[0]?.index ?? 0,
    cells: Object.values(cells),
    outcome: outcomeOf(draft),
    effective: edition === 'june' ? city.dates.annualReport : city.dates.corrections,
    fields: draft.fields,
    key: code === '' ? name : code,
    ...(dissolvedOn === undefined ? { covers: codes } : {}),
  };
}
