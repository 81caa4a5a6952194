import {
  ChangeEvent,
  DecisionEvent,
  editionNodes,
  FilingEvent,
  filingId,
  isStatement,
  parseFilingId,
  registryOfTopic,
  StatementEvent,
} from '@liandong/contracts/events';
import type { Message } from '@liandong/event-bus';
import type { z } from 'zod';

/** A message as an event, or why it is none. The cause names places and reasons, never values. */
export type Decoded =
  | { readonly kind: 'event'; readonly event: ChangeEvent }
  | { readonly kind: 'undecodable'; readonly cause: string };

export interface Hub {
  readonly city: string;
  readonly prefix: string;
}

/** What belongs on which topic. */
function schemaOf(topic: string): z.ZodType<ChangeEvent> {
  if (topic.endsWith('.organizations') || topic.endsWith('.members')) return StatementEvent;
  if (topic.endsWith('.filings')) return FilingEvent;
  return topic.endsWith('decisions') ? DecisionEvent : ChangeEvent;
}

const undecodable = (cause: string): Decoded => ({ kind: 'undecodable', cause });

/** Why an event may not be said on this topic, or undefined where it may. */
function misplaced(event: ChangeEvent, topic: string, { city, prefix }: Hub): string | undefined {
  const speaker = registryOfTopic(topic, prefix) ?? 'decisions';
  if (event.source !== `/${city}/${speaker}`) return 'foreign-source';
  if ('registry' in event && event.registry !== speaker) return 'foreign-registry';
  if (isStatement(event)) {
    if (event.data.record.registry !== speaker) return 'foreign-record';
    if (topic.endsWith('.members') !== event.type.startsWith('liandong.member.')) return 'foreign-subject';
  }
  if ('filingline' in event) {
    return event.filing === filingId(speaker, event.filingsequence) ? undefined : 'foreign-filing';
  }
  const filings = ['filing' in event && event.filing, 'filing' in event.data && event.data.filing];
  const foreign = filings.some((filing) => filing !== false && parseFilingId(filing)?.registry !== speaker);
  return foreign ? 'foreign-filing' : undefined;
}

/**
 * Reads a message of a topic. An event is taken only on a topic of its own registry: whoever may write to one
 * registry's topic can say nothing in another's name.
 */
export function decode(message: Message, topic: string, hub: Hub): Decoded {
  if (message.value === null) return undecodable('tombstone');
  let json: unknown;
  try {
    json = JSON.parse(message.value.toString('utf8'));
  } catch {
    return undecodable('not-json');
  }
  const parsed = schemaOf(topic).safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return undecodable(`schema: ${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}`);
  }
  const event = parsed.data;
  const cause = misplaced(event, topic, hub);
  if (cause !== undefined) return undecodable(cause);
  if (event.type === 'liandong.divisions.activated.v1' && editionNodes(event.data.content) === undefined) {
    return undecodable('unreadable-edition');
  }
  return { kind: 'event', event };
}
