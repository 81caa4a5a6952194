import { gzipSync } from 'node:zlib';
import {
  type ChangeEvent,
  dataSchemaOf,
  filingId,
  lineEventId,
  type MemberStatement,
  memberRecordKey,
  numberedEventId,
  registryTopics,
} from '@liandong/contracts/events';
import { luoyang2026 } from '@liandong/coverage';
import { registrationNumberCheckDigit, usccCheckCharacter } from '@liandong/standards';
import * as fc from 'fast-check';

/** Few codes, so that records meet; synthetic. */
const usccs = ['91410305MA00000001', '91410303MA00000002', '52410300MJ00000003'].map(
  (body) => body.slice(0, 17) + usccCheckCharacter(body.slice(0, 17)),
);
const numbers = ['41030500000000', '41030300000001', '41030000000002'].map(
  (body) => body + registrationNumberCheckDigit(body),
);
const registries = ['business-registration', 'civil-affairs'] as const;
const kinds = ['enterprise', 'social-group'] as const;
const editionLines = [
  { code: '410300', name: '洛阳市', level: 'city' },
  { code: '410303', name: '西工区', level: 'district', parent: '410300' },
  { code: '410305', name: '涧西区', level: 'district', parent: '410300' },
];

const time = '2026-11-01T08:00:00+08:00';
const envelope = (registry: string, type: string, subject: string) => ({
  specversion: '1.0' as const,
  source: `/410300/${registry}`,
  type,
  subject,
  time,
  dataschema: dataSchemaOf(type),
  datacontenttype: 'application/json' as const,
});

/** One line of a filing, as the generator draws it. */
interface DrawnLine {
  readonly registry: 0 | 1;
  readonly sequence: number;
  readonly line: number;
  readonly mappingVersion: number;
  readonly ordinal: number;
  readonly day: number;
  readonly key: number;
  readonly named: number | undefined;
  readonly former: number | undefined;
  readonly fields: {
    readonly name?: string;
    readonly status?: string;
    readonly staff?: number;
    readonly members?: number;
  };
  readonly emptied: boolean;
  readonly says: 'organization' | 'seen' | 'member' | 'party-organization';
  /** Of a member: who, in which relation; of a Party organization: which, and a second unit. */
  readonly who: number;
  readonly how: number;
  readonly replaces: { readonly sequence: number; readonly line: number } | undefined;
}

const drawnLine: fc.Arbitrary<DrawnLine> = fc.record({
  registry: fc.constantFrom(0 as const, 1 as const),
  sequence: fc.integer({ min: 1, max: 4 }),
  line: fc.integer({ min: 2, max: 4 }),
  mappingVersion: fc.integer({ min: 1, max: 2 }),
  ordinal: fc.integer({ min: 1, max: 2 }),
  day: fc.integer({ min: 1, max: 3 }),
  key: fc.integer({ min: 0, max: 5 }),
  named: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
  former: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
  fields: fc.record(
    {
      name: fc.constantFrom('甲公司', '乙公司', '丙分公司'),
      status: fc.constantFrom('1', '3', '4'),
      staff: fc.integer({ min: 0, max: 20 }),
      members: fc.integer({ min: 0, max: 4 }),
    },
    { requiredKeys: [] },
  ),
  emptied: fc.boolean(),
  says: fc.constantFrom('organization', 'organization', 'seen', 'member', 'member', 'party-organization'),
  who: fc.integer({ min: 0, max: 2 }),
  how: fc.integer({ min: 0, max: 5 }),
  replaces: fc.option(
    fc.record({ sequence: fc.integer({ min: 1, max: 4 }), line: fc.integer({ min: 2, max: 4 }) }),
    { nil: undefined, freq: 3 },
  ),
});

function lineAttributes(drawn: DrawnLine, type: string, ordinal: number, subject: string) {
  const registry = registries[drawn.registry];
  const filing = filingId(registry, drawn.sequence);
  const { line, mappingVersion } = drawn;
  return {
    ...envelope(registry, type, subject),
    id: lineEventId({ registry, filing, line, ordinal, mappingVersion }),
    registry,
    filing,
    filingsequence: drawn.sequence,
    filingline: line,
    ordinal,
    layout: 'drawn',
    mappingversion: mappingVersion,
    effectivetime: `2026-10-0${drawn.day}`,
    effectivefrom: 'column' as const,
    asof: '2026-11-01',
    filer: 'drawn',
    catalogue: 'drawn',
  };
}

/** A line's `replaces` is the line's, whatever reading: one function of its place. */
function withReplaces<T extends object>(drawn: DrawnLine, replaces: ReadonlyMap<string, string>, event: T) {
  const target = replaces.get(`${drawn.registry} ${drawn.sequence} ${drawn.line}`);
  return target === undefined ? event : { ...event, replaces: target };
}

/** An organization as a row names it. */
function unit(drawn: DrawnLine, at = drawn.key): MemberStatement['organization'] {
  const key = [...usccs, ...numbers][at] ?? '';
  return {
    kind: kinds[drawn.registry],
    keyscheme: at < usccs.length ? 'uscc' : 'registration-number',
    key,
  };
}

/** A person in an organization: the same three persons in every registry. */
function memberStatement(drawn: DrawnLine): ChangeEvent {
  const registry = registries[drawn.registry];
  const person = String(drawn.who).repeat(64);
  const relation = drawn.how % 2 === 0 ? 'here' : 'elsewhere';
  const type = `liandong.member.${(['joined', 'changed', 'left'] as const)[drawn.how % 3] ?? 'changed'}.v1`;
  return {
    ...lineAttributes(drawn, type, drawn.ordinal, person),
    type,
    data: {
      record: {
        registry,
        kind: 'member',
        keyscheme: 'person-digest',
        key: memberRecordKey(person, unit(drawn), relation),
      },
      fields: {
        memberType: { value: drawn.day % 2 === 0 ? 'formal' : 'probationary' },
        ...(drawn.emptied ? { floating: { value: drawn.who === 1 } } : {}),
      },
      digests: { citizenid: { keyid: 'drawn', digest: person } },
      organization: unit(drawn),
      relation,
    },
  } as ChangeEvent;
}

/** A Party organization, or which units one covers. */
function partyOrganizationStatement(drawn: DrawnLine): ChangeEvent {
  const registry = registries[drawn.registry];
  const said = (['established', 'changed', 'dissolved', 'covers', 'covers', 'covers'] as const)[drawn.how];
  const type = `liandong.party-organization.${said ?? 'covers'}.v1`;
  const key = `支部${drawn.who}`;
  const category = drawn.day === 1 ? { category: { value: '632' } } : {};
  return {
    ...lineAttributes(drawn, type, drawn.ordinal, key),
    type,
    data: {
      record: { registry, kind: 'party-organization', keyscheme: 'own-number', key },
      fields: said === 'covers' ? {} : { name: { value: `第${drawn.who}支部` }, ...category },
      ...(said === 'covers' ? { covers: [unit(drawn), unit(drawn, drawn.day)] } : {}),
    },
  } as ChangeEvent;
}

function statement(drawn: DrawnLine): ChangeEvent {
  if (drawn.says === 'member') return memberStatement(drawn);
  if (drawn.says === 'party-organization') return partyOrganizationStatement(drawn);
  return organizationStatement(drawn);
}

function organizationStatement(drawn: DrawnLine): ChangeEvent {
  const registry = registries[drawn.registry];
  const { kind, keyscheme, key } = unit(drawn);
  const seen = drawn.says === 'seen';
  const type = seen ? 'liandong.organization.seen.v1' : 'liandong.organization.changed.v1';
  const value = <T>(given: T | undefined): { value: T | null } | undefined =>
    given === undefined ? undefined : { value: drawn.emptied ? null : given };
  const fields = {
    name: value(drawn.fields.name),
    registrationStatus: value(drawn.fields.status),
    'staff.annual-report@2025-12-31': value(drawn.fields.staff),
    membersFormal: value(drawn.fields.members),
    unifiedSocialCreditCode: value(drawn.named === undefined ? undefined : usccs[drawn.named]),
    registrationNumber: value(drawn.former === undefined ? undefined : numbers[drawn.former]),
  };
  return {
    ...lineAttributes(drawn, type, drawn.ordinal, key),
    type,
    data: {
      record: { registry, kind, keyscheme, key },
      fields: seen
        ? {}
        : Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined)),
    },
  } as ChangeEvent;
}

function remapped(drawn: DrawnLine): ChangeEvent {
  const type = 'liandong.line.remapped.v1';
  return { ...lineAttributes(drawn, type, 0, String(drawn.line)), type, data: {} };
}

const control = fc.record({
  registry: fc.constantFrom(0 as const, 1 as const),
  sequence: fc.integer({ min: 1, max: 4 }),
  what: fc.constantFrom('withdrawn', 'reinstated', 'reverted', 'lifted'),
});

function controlEvent(
  drawn: { registry: 0 | 1; sequence: number; what: string },
  number: number,
): ChangeEvent {
  const registry = registries[drawn.registry];
  const filing = filingId(registry, drawn.sequence);
  const isMapping = drawn.what === 'reverted' || drawn.what === 'lifted';
  const type = isMapping ? 'liandong.mapping.reverted.v1' : `liandong.filing.${drawn.what}.v1`;
  const target = { filing, filingsequence: drawn.sequence, reason: 'drawn' };
  return {
    ...envelope(registry, type, filing),
    id: numberedEventId(registryTopics(registry).filings, number),
    number,
    registry,
    filing,
    data: isMapping ? { ...target, mappingversion: drawn.what === 'reverted' ? 1 : null } : target,
  } as ChangeEvent;
}

function activations(formalMembers: readonly number[]): ChangeEvent[] {
  const rules = formalMembers.map((members, at) => {
    const type = 'liandong.rules.activated.v1';
    const authorship = { actor: 'drawn', role: 'operator', reason: 'drawn' };
    const version = `drawn-${at}`;
    return {
      ...envelope('decisions', type, version),
      id: numberedEventId('decisions', at + 2),
      number: at + 2,
      data: {
        ...authorship,
        digest: `${version}-${members}`,
        rules: { ...luoyang2026, version, formalMembers: members },
      },
    };
  });
  const type = 'liandong.divisions.activated.v1';
  const content = gzipSync(editionLines.map((line) => JSON.stringify(line)).join('\n')).toString('base64');
  const divisions = {
    ...envelope('decisions', type, 'drawn'),
    id: numberedEventId('decisions', 1),
    number: 1,
    data: {
      actor: 'drawn',
      role: 'operator',
      reason: 'drawn',
      digest: 'drawn',
      city: '410300',
      edition: 'drawn',
      asof: '2026-01-01',
      content,
    },
  };
  return [divisions, ...rules] as ChangeEvent[];
}

/** A small log in which everything happens at once: records meet, lines void each other, rules change. */
export const arbitraryLog: fc.Arbitrary<ChangeEvent[]> = fc
  .record({
    lines: fc.array(drawnLine, { maxLength: 28 }),
    remaps: fc.array(drawnLine, { maxLength: 4 }),
    controls: fc.array(control, { maxLength: 6 }),
    rules: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
  })
  .map(({ lines, remaps, controls, rules }) => {
    const replaces = new Map<string, string>();
    for (const drawn of lines) {
      if (drawn.replaces === undefined) continue;
      const filing = filingId(registries[drawn.registry], drawn.replaces.sequence);
      replaces.set(`${drawn.registry} ${drawn.sequence} ${drawn.line}`, `${filing}#${drawn.replaces.line}`);
    }
    const events = [
      ...lines.map((drawn) => withReplaces(drawn, replaces, statement(drawn))),
      ...remaps.map((drawn) => withReplaces(drawn, replaces, remapped(drawn))),
      ...controls.map((drawn, at) => controlEvent(drawn, at + 1)),
      ...activations(rules),
    ];
    return [...new Map(events.map((event) => [event.id, event])).values()];
  });

/** An order of arrival with repetitions, cut into batches. */
export function arbitraryArrival(log: readonly ChangeEvent[]): fc.Arbitrary<ChangeEvent[][]> {
  return fc
    .tuple(
      fc.shuffledSubarray([...log], { minLength: log.length }),
      fc.subarray([...log]),
      fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 12 }),
    )
    .map(([order, again, sizes]) => {
      const arrivals = [...order, ...again];
      const batches: ChangeEvent[][] = [];
      for (let at = 0, turn = 0; at < arrivals.length; turn += 1) {
        const size = sizes[turn % sizes.length] as number;
        batches.push(arrivals.slice(at, at + size));
        at += size;
      }
      return batches;
    });
}
