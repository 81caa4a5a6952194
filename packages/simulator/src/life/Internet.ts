import type { City } from '../City.ts';
import { below, chance, pick, type Random, randomOf } from '../Random.ts';
import { accountPlatforms, internetCategories, serviceWords } from '../words/internet.ts';
import type { Fate } from './Fate.ts';

/** What an ICP subject runs, filed under it. */
export interface InternetService {
  readonly kind: 'site' | 'app' | 'mini-program' | 'quick-app';
  /** 服务备案号, `豫ICP备12345678号-1`. */
  readonly licence: string;
  readonly name: string;
  readonly domain: string;
}

export interface InternetAccount {
  readonly platform: string;
  readonly id: string;
  readonly name: string;
}

/** An enterprise as the cyberspace administration knows it. */
export interface Internet {
  /** It names it by its code, or knows the ICP subject alone: then a record that joins nobody today. */
  readonly key: 'code' | 'subject';
  readonly subject: string;
  /** Place in the tables of categories. */
  readonly category: number;
  readonly services: readonly InternetService[];
  readonly accounts: readonly InternetAccount[];
  /** Stands in the enterprise list 互联网企业名录, or only in the ICP filings. */
  readonly listed: boolean;
  /** Only newer list editions, with the table of nine, know it. */
  readonly edition: 'five' | 'nine';
}

const INTERNET = 50;
const suffixes = { site: '', app: 'A', 'mini-program': 'X', 'quick-app': 'K' } as const;
const kinds = ['site', 'site', 'site', 'app', 'mini-program', 'mini-program', 'quick-app'] as const;

/** What the cyberspace administration has of an organization; nothing of most. */
export function internetOf(city: City, fate: Fate): Internet | undefined {
  if (fate.kind !== 'enterprise' || fate.flaw !== 'none' || fate.founded !== 'before') return undefined;
  const random = randomOf(city.seed, fate.index, INTERNET);
  if (!chance(random, 0.06)) return undefined;
  const subject = `豫ICP备${2_000_000_000 + ((fate.index * 7919) % 10_000_000)}号`;
  const key = chance(random, 0.7) ? 'code' : 'subject';
  const edition = chance(random, 0.6) ? 'five' : 'nine';
  return {
    key,
    subject,
    edition,
    category: below(random, internetCategories[edition].length),
    listed: chance(random, 0.85),
    services: servicesOf(fate, subject, random),
    accounts: accountsOf(fate, random),
  };
}

function servicesOf(fate: Fate, subject: string, random: Random): InternetService[] {
  return Array.from({ length: 1 + below(random, 3) }, (_, at) => {
    const kind = pick(random, kinds);
    return {
      kind,
      licence: `${subject}-${at + 1}${suffixes[kind]}`,
      name: pick(random, serviceWords),
      domain: kind === 'site' ? `e${fate.index}-${at + 1}.example` : '',
    };
  });
}

function accountsOf(fate: Fate, random: Random): InternetAccount[] {
  return Array.from({ length: below(random, 3) }, (_, at) => ({
    platform: pick(random, accountPlatforms),
    id: `acc${fate.index}-${at + 1}`,
    name: `${pick(random, serviceWords)}官方号`,
  }));
}
