import type { City } from '../City.ts';
import { addDays } from '../days.ts';
import { below, chance, pick, type Random, randomOf } from '../Random.ts';
import type { Registry } from '../Registry.ts';
import { brandHeads, brandTails } from '../words/brands.ts';
import { type Fate, fateOf } from './Fate.ts';
import { identityOf } from './Identity.ts';
import { internetOf } from './Internet.ts';
import { membershipsOf } from './Membership.ts';
import { type PartyFacts, partyFactsOf } from './PartyFacts.ts';

/** A Party organization that a department names. */
export interface PartyOrganization {
  /** In its list, or on its unit's roster alone. */
  readonly namedBy: 'list' | 'roster';
  readonly registry: Registry;
  readonly name: string;
  /** Empty where the list gives none: then the name is its key. */
  readonly code: string;
  /** 611 … 632; empty where the list leaves it out. */
  readonly category: string;
  readonly form: 'alone' | 'joint';
  readonly establishedOn: string;
  readonly superior: string;
  /** The units of the first list, and those that the second adds. The first unit's index decides where its rows stand. */
  readonly covers: readonly Fate[];
  readonly added: readonly Fate[];
  /** Dissolved before the second list. */
  readonly dissolvedOn: string | undefined;
}

/** Organizations whose units are drawn together. */
const BLOCK = 64;
const PARTY_ORGANIZATION = 60;
const categories = { none: '', branch: '631', 'general-branch': '621', committee: '611' } as const;
const endings = { none: '', branch: '支部', 'general-branch': '总支部', committee: '' } as const;

/** Which department's list names the units' Party organizations; no flawed codes, which name nobody for certain. */
export function registryOfParty(city: City, fate: Fate): Registry | undefined {
  if (fate.flaw !== 'none' || fate.founded === 'summer') return undefined;
  return internetOf(city, fate)?.key === 'code' ? 'cyberspace' : fate.registry;
}

interface Unit {
  readonly fate: Fate;
  readonly party: PartyFacts;
}

/** The Party organizations of an organization's block: those that cover it are among them. */
export type PartyOrganizationsAt = (index: number) => readonly PartyOrganization[];

/** Blocks that are kept, some ten megabytes; of those beyond only the last one is. */
const KEPT_BLOCKS = 800;

/** Each block is made when it is first asked for. */
export function partyOrganizationsOf(city: City): PartyOrganizationsAt {
  const kept = new Map<number, readonly PartyOrganization[]>();
  return (index) => {
    const block = Math.floor(index / BLOCK);
    const held = kept.get(block);
    if (held !== undefined) return held;
    const made = blockOf(city, block);
    if (kept.size >= KEPT_BLOCKS) kept.clear();
    kept.set(block, made);
    return made;
  };
}

function blockOf(city: City, block: number): PartyOrganization[] {
  const units = new Map<Registry, Unit[]>();
  for (let index = block * BLOCK; index < Math.min((block + 1) * BLOCK, city.organizations); index++) {
    const fate = fateOf(city, index);
    const registry = registryOfParty(city, fate);
    if (registry === undefined) continue;
    const held = units.get(registry) ?? [];
    held.push({ fate, party: partyFactsOf(city, fate) });
    units.set(registry, held);
  }
  return [...units].flatMap(([registry, members]) => {
    const random = randomOf(city.seed, block * 3 + registry.length, PARTY_ORGANIZATION);
    return [...alone(city, registry, members, random), ...joint(city, registry, members, block, random)];
  });
}

/** Most that stand alone are named, and some that were set up after the unit's last report. */
function alone(city: City, registry: Registry, units: readonly Unit[], random: Random): PartyOrganization[] {
  return units.flatMap(({ fate, party }) => {
    const [named, late, dissolved] = [chance(random, 0.75), chance(random, 0.12), chance(random, 0.04)];
    const exists = party.form === 'alone' ? named : party.form === undefined && party.formal >= 3 && late;
    if (!exists) return party.form === 'alone' ? namedByRoster(city, registry, fate) : [];
    const level = party.form === 'alone' ? party.level : 'branch';
    return {
      namedBy: 'list',
      registry,
      name: nameOf(city, fate, endings[level]),
      code: codeOf(city, registry, fate.index * 2),
      category: categories[level],
      form: 'alone',
      establishedOn: party.establishedOn ?? addDays(city.dates.list, 30),
      superior: `${fate.place.name}两新工委`,
      covers: [fate],
      added: [],
      dissolvedOn: dissolved ? addDays(city.dates.changesSummer, -20) : undefined,
    };
  });
}

/** The department's list lacks it; the roster names it, by a name that no other has. */
function namedByRoster(city: City, registry: Registry, fate: Fate): PartyOrganization[] {
  const [first] = membershipsOf(city, fate);
  if (registry === 'cyberspace' || first?.first !== true) return [];
  return [
    {
      namedBy: 'roster',
      registry,
      name: nameOf(city, fate, `第${fate.index}支部`),
      code: '',
      category: '',
      form: 'alone',
      establishedOn: '',
      superior: '',
      covers: [fate],
      added: [],
      dissolvedOn: undefined,
    },
  ];
}

/** As the hub spells names of Party organizations: brackets of half width. */
function nameOf(city: City, fate: Fate, ending: string): string {
  return `中共${identityOf(city, fate).name}${ending}委员会`.normalize('NFKC');
}

/** Neighbours share a branch; some branches nobody names. One that declares none may be covered all the same. */
function joint(
  city: City,
  registry: Registry,
  units: readonly Unit[],
  block: number,
  random: Random,
): PartyOrganization[] {
  const waiting = units.filter(({ party }) => {
    const joins = chance(random, 0.2);
    if (party.form === 'joint' || party.form === 'community') return true;
    return party.form === undefined && party.formal > 0 && party.formal < 3 && joins;
  });
  const found: PartyOrganization[] = [];
  while (waiting.length > 0) {
    const group = waiting.splice(0, 1 + below(random, 5));
    const [named, coded, dissolved, grows] = [0.6, 0.5, 0.05, 0.15].map((share) => chance(random, share));
    const [first, ...rest] = group;
    const place = pick(random, city.places.districts).name;
    if (!named || first === undefined) continue;
    const added = grows && dissolved !== true ? rest.slice(-1) : [];
    const covers = group.slice(0, group.length - added.length);
    found.push({
      namedBy: 'list',
      registry,
      name: `中共${place}${districtWord(city)}片区第${block * BLOCK + found.length + 1}${words[registry]}联合支部委员会`,
      code: coded ? codeOf(city, registry, first.fate.index * 2 + 1) : '',
      // Of one unit only its category says that it is a joint branch.
      category: covers.length > 1 && chance(random, 0.2) ? '' : '632',
      form: 'joint',
      establishedOn: `20${String(12 + below(random, 11)).padStart(2, '0')}-07-01`,
      superior: `${place}两新工委`,
      covers: covers.map(({ fate }) => fate),
      added: added.map(({ fate }) => fate),
      dissolvedOn: dissolved ? addDays(city.dates.changesSummer, -20) : undefined,
    });
  }
  return found;
}

const words = { 'business-registration': '非公', 'civil-affairs': '社会组织', cyberspace: '互联网' } as const;
const digits = { 'business-registration': '1', 'civil-affairs': '2', cyberspace: '3' } as const;

/** A number of the department's own; those of another seed's city are others. */
function codeOf({ seed, places }: City, registry: Registry, number: number): string {
  const own = number + below(randomOf(seed, 0, PARTY_ORGANIZATION + 1), 900_000_000);
  return `${places.city.code}${digits[registry]}${String(own).padStart(9, '0')}`;
}

/** A brand that parts one seed's joint branches from another's. */
function districtWord({ seed }: City): string {
  const random = randomOf(seed, 0, PARTY_ORGANIZATION + 2);
  return pick(random, brandHeads) + pick(random, brandTails);
}
