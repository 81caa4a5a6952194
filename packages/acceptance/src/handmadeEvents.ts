import { gzipSync } from 'node:zlib';
import {
  type ChangeEvent,
  dataSchemaOf,
  decisionsTopic,
  filingId,
  isStatement,
  lineEventId,
  numberedEventId,
  recordId,
  registryTopics,
} from '@liandong/contracts/events';
import { luoyang2026 } from '@liandong/coverage';
import { shippedEdition } from '@liandong/devstack';
import {
  organizationCodeCheckCharacter,
  registrationNumberCheckDigit,
  usccCheckCharacter,
} from '@liandong/standards';
import type { TestLog } from './openTestLog.ts';

/** A line of a filing, written by hand; synthetic. */
export interface HandmadeLine {
  readonly registry?: string;
  readonly sequence: number;
  readonly line?: number;
  readonly mappingVersion?: number;
  /** A USCC, or 15 digits of a registration number. */
  readonly key: string;
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
  readonly effectiveTime?: string;
  /** `<filing>#<line>` */
  readonly replaces?: string;
}

const business = 'business-registration';

/** A valid USCC of 西工区 for a number below a million; synthetic. */
export function usccOf(number: number, category = '91'): string {
  const subject = `MA${String(number).padStart(6, '0')}`;
  const body = `${category}410303${subject}${organizationCodeCheckCharacter(subject)}`;
  return body + usccCheckCharacter(body);
}

/** A valid registration number for a number below 10^8; synthetic. */
export function registrationNumberOf(number: number): string {
  const body = `410303${String(number).padStart(8, '0')}`;
  return body + registrationNumberCheckDigit(body);
}

function envelope(speaker: string, type: string, subject: string) {
  return {
    specversion: '1.0' as const,
    source: `/410300/${speaker}`,
    type,
    subject,
    time: '2026-11-01T08:00:00+08:00',
    dataschema: dataSchemaOf(type),
    datacontenttype: 'application/json' as const,
  };
}

function lineAttributes(said: HandmadeLine, type: string, ordinal: number) {
  const { registry = business, sequence, line = 2, mappingVersion = 1 } = said;
  const filing = filingId(registry, sequence);
  return {
    ...envelope(registry, type, said.key),
    id: lineEventId({ registry, filing, line, ordinal, mappingVersion }),
    registry,
    filing,
    filingsequence: sequence,
    filingline: line,
    ordinal,
    layout: 'handmade',
    mappingversion: mappingVersion,
    effectivetime: said.effectiveTime ?? '2026-10-01',
    effectivefrom: 'column' as const,
    asof: '2026-11-01',
    filer: 'handmade',
    catalogue: 'handmade',
    ...(said.replaces === undefined ? {} : { replaces: said.replaces }),
  };
}

/** `organization changed`: what the line says of a source record. */
export function organizationChanged(said: HandmadeLine): ChangeEvent {
  const type = 'liandong.organization.changed.v1';
  const { registry = business, key, fields } = said;
  return {
    ...lineAttributes(said, type, 1),
    type,
    data: {
      record: {
        registry,
        kind: registry === business ? 'enterprise' : 'social-group',
        keyscheme: key.length === 18 ? 'uscc' : 'registration-number',
        key,
      },
      fields: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value }])),
    },
  };
}

/** `line remapped`: the line was read anew by a newer mapping. */
export function lineRemapped(said: HandmadeLine): ChangeEvent {
  const type = 'liandong.line.remapped.v1';
  return { ...lineAttributes(said, type, 0), type, data: {} };
}

/** What is said of a filing of the business registration as a whole; `number` orders such events. */
export function filingSaid(
  what: 'filing.withdrawn' | 'filing.reinstated' | { readonly ceiling: number | null },
  sequence: number,
  number: number,
): ChangeEvent {
  const filing = filingId(business, sequence);
  const data = { filing, filingsequence: sequence, reason: 'handmade' };
  const attributes = (type: string) => ({
    ...envelope(business, type, filing),
    id: numberedEventId(registryTopics(business).filings, number),
    number,
    registry: business,
    filing,
  });
  if (typeof what === 'object') {
    const type = 'liandong.mapping.reverted.v1';
    return { ...attributes(type), type, data: { ...data, mappingversion: what.ceiling } };
  }
  const type = `liandong.${what}.v1` as const;
  return { ...attributes(type), type, data };
}

/** The shipped divisions and rules come into force. */
export async function defaultsActivated(): Promise<readonly ChangeEvent[]> {
  const authorship = { actor: 'handmade', role: 'operator', reason: 'handmade' };
  const attributes = (type: string, number: number) => ({
    ...envelope('decisions', type, 'handmade'),
    id: numberedEventId('decisions', number),
    number,
  });
  const [divisions, rules] = ['liandong.divisions.activated.v1', 'liandong.rules.activated.v1'] as const;
  const place = { city: '410300', edition: 'luoyang-2023', asof: '2023-06-30' };
  const content = gzipSync(await shippedEdition()).toString('base64');
  return [
    { ...attributes(divisions, 1), type: divisions, data: { ...authorship, ...place, digest: 'd', content } },
    { ...attributes(rules, 2), type: rules, data: { ...authorship, digest: 'r', rules: luoyang2026 } },
  ];
}

/** The topic of an event, and its key there: a statement's record, else what it speaks of. */
function addressOf(event: ChangeEvent, log: TestLog): { readonly topic: string; readonly key: string } {
  if (isStatement(event)) {
    return { topic: log.topicsOf(event.registry).organizations, key: recordId(event.data.record) };
  }
  if ('registry' in event) return { topic: log.topicsOf(event.registry).filings, key: event.subject };
  return { topic: decisionsTopic(log.prefix), key: event.subject };
}

/** Publishes events where they belong; those of one topic in their order. */
export async function publishEvents(log: TestLog, events: readonly ChangeEvent[]): Promise<void> {
  const byTopic = new Map<string, { key: string; value: string }[]>();
  for (const event of events) {
    const { topic, key } = addressOf(event, log);
    const messages = byTopic.get(topic) ?? [];
    messages.push({ key, value: JSON.stringify(event) });
    byTopic.set(topic, messages);
  }
  for (const [topic, messages] of byTopic) await log.publish(topic, messages);
}
