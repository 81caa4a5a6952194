import type { City } from '../City.ts';
import { type CodeFault, codeOf, registrationNumberOf } from '../codes.ts';
import { addDays } from '../days.ts';
import { below, chance, next, pick, type Random, randomOf } from '../Random.ts';
import { brandHeads, brandTails, surnames } from '../words/brands.ts';
import { activities, farming, type Trade, trades } from '../words/trades.ts';
import type { Fate } from './Fate.ts';

/** What the register knows of an organization, clean. */
export interface Identity {
  readonly code: string;
  readonly registrationNumber: string;
  readonly name: string;
  readonly legalRepresentative: string;
  readonly establishedOn: string;
  readonly address: string;
  readonly scope: string;
  readonly industry: string;
  /** GB/T 12402-2000; empty for social organizations. */
  readonly economicType: string;
  /** As the register words the type; empty for social organizations. */
  readonly typeWord: string;
  readonly branch: boolean;
  /** Control as the annual report has it: our word. */
  readonly control: string;
  /** In units of 万 of yuan, with at most four decimals. */
  readonly capital: string;
  readonly supervisor: string;
  readonly registrar: string;
}

const IDENTITY = 2;

const prefixes = {
  enterprise: '91',
  'individual-business': '92',
  cooperative: '93',
  'social-group': '51',
  'private-non-enterprise': '52',
  foundation: '53',
} as const;

/** Word of the register, economic type, control, ending of the name, and how frequent among enterprises. */
const enterpriseTypes = [
  { word: '有限责任公司(自然人投资或控股)', type: '173', control: 'private', ending: '有限公司', share: 0.5 },
  { word: '有限责任公司(自然人独资)', type: '173', control: 'private', ending: '有限公司', share: 0.16 },
  { word: '有限责任公司', type: '150', control: 'private', ending: '有限公司', share: 0.1 },
  { word: '个人独资企业', type: '171', control: 'private', ending: '厂', share: 0.07 },
  { word: '普通合伙', type: '172', control: 'private', ending: '厂（普通合伙）', share: 0.02 },
  { word: '有限责任公司分公司', type: '150', control: 'private', ending: '有限公司洛阳分公司', share: 0.04 },
  { word: '国有企业', type: '110', control: 'state', ending: '总公司', share: 0.02 },
  { word: '有限责任公司(国有独资)', type: '151', control: 'state', ending: '集团有限公司', share: 0.02 },
  { word: '集体所有制', type: '120', control: 'collective', ending: '厂', share: 0.03 },
  { word: '股份有限公司', type: '160', control: 'other', ending: '股份有限公司', share: 0.02 },
  {
    word: '有限责任公司(台港澳法人独资)',
    type: '230',
    control: 'hong-kong-macao-taiwan',
    ending: '（洛阳）有限公司',
    share: 0.01,
  },
  {
    word: '有限责任公司(中外合资)',
    type: '310',
    control: 'foreign',
    ending: '（洛阳）有限公司',
    share: 0.01,
  },
] as const;

/** The identity of an organization, from seed and index alone. */
export function identityOf(city: City, fate: Fate): Identity {
  const random = randomOf(city.seed, fate.index, IDENTITY);
  const { place, kind, flaw } = fate;
  const fault: CodeFault | undefined =
    flaw === 'check-character' || flaw === 'organization-code' ? flaw : undefined;
  const brand = pick(random, brandHeads) + pick(random, brandTails);
  const type = pickType(random);
  const trade = pick(random, trades);
  const street = pick(random, place.streets);
  const establishedOn = dateOfBirth(city, fate, random);
  return {
    code: codeOf(city, fate.index, prefixes[kind], place.code, fault),
    registrationNumber: registrationNumberOf(fate.index, kind, place.code),
    legalRepresentative: personOf(random),
    establishedOn,
    address: `${place.name}${street}${1 + below(random, 300)}号`,
    capital: capitalOf(random),
    supervisor: chance(random, 0.3)
      ? ''
      : `${place.name}${pick(random, ['教育局', '民政局', '工商联', '科协', '农业农村局'])}`,
    registrar: `${place.name}民政局`,
    ...wordsOf(fate, { brand, trade, type, random }),
  };
}

type EnterpriseType = (typeof enterpriseTypes)[number];

function pickType(random: Random): EnterpriseType {
  let draw = next(random);
  for (const type of enterpriseTypes) {
    if (draw < type.share) return type;
    draw -= type.share;
  }
  return enterpriseTypes[0];
}

/** Name, scope, type and control, as the kind has them. */
function wordsOf(
  { kind, place }: Fate,
  { brand, trade, type, random }: { brand: string; trade: Trade; type: EnterpriseType; random: Random },
): Pick<Identity, 'name' | 'scope' | 'industry' | 'economicType' | 'typeWord' | 'branch' | 'control'> {
  const own = { industry: trade.industry, scope: trade.scope, branch: false };
  switch (kind) {
    case 'enterprise': {
      const head = type.ending.startsWith('（') ? '' : '洛阳';
      return {
        ...own,
        name: `${head}${brand}${trade.word}${type.ending}`,
        economicType: type.type,
        typeWord: type.word,
        branch: type.word.endsWith('分公司'),
        control: type.control,
      };
    }
    case 'individual-business':
      return {
        ...own,
        name: `${place.name}${brand}${trade.word}店`,
        economicType: '175',
        typeWord: '个体工商户',
        control: 'private',
      };
    case 'cooperative': {
      const crop = pick(random, farming);
      return {
        ...own,
        name: `${place.name}${brand}${crop}农民专业合作社`,
        scope: `${crop}、销售`,
        industry: 'A0111',
        economicType: '190',
        typeWord: '农民专业合作社',
        control: 'private',
      };
    }
    default: {
      const activity = pick(random, activities);
      const ending = { 'social-group': '协会', 'private-non-enterprise': '服务中心', foundation: '基金会' }[
        kind
      ];
      return {
        ...own,
        name: `${place.name}${brand}${activity}${ending}`,
        scope: `${activity}的交流、培训、服务`,
        industry: 'S9521',
        economicType: '',
        typeWord: '',
        control: '',
      };
    }
  }
}

function personOf(random: Random): string {
  const surname = pick(random, surnames);
  return surname + pick(random, ['某', '某某', '*', '**']);
}

/** Mostly round sums in 万, some with the decimals that conversions leave. */
function capitalOf(random: Random): string {
  const round = pick(random, [3, 5, 10, 30, 50, 100, 200, 500, 1000, 1500, 3000, 5000, 10_000]);
  return chance(random, 0.06) ? `${round}.${pick(random, ['3300', '5', '0002', '6500'])}` : String(round);
}

function dateOfBirth(city: City, fate: Fate, random: Random): string {
  switch (fate.founded) {
    case 'spring':
      return addDays(city.dates.list, 1 + below(random, 80));
    case 'summer':
      return addDays(city.dates.changesSpring, 1 + below(random, 120));
    default:
      return addDays('1990-01-01', below(random, 12_000));
  }
}
