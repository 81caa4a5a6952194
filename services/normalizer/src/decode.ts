import {
  ChangeEvent,
  DecisionEvent,
  FilingEvent,
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
  const speaker = registryOfTopic(topic, hub.prefix) ?? 'decisions';
  if (event.source !== `/${hub.city}/${speaker}`) return undecodable('foreign-source');
  if ('registry' in event && event.registry !== speaker) return undecodable('foreign-registry');
  if ('record' in event.data && event.data.record.registry !== speaker) return undecodable('foreign-record');
  if ('filing' in event && !event.filing.startsWith(`${speaker}-`)) return undecodable('foreign-filing');
  return { kind: 'event', event };
}
