import { type Batch, digestMessage, type Message, type OutgoingMessage } from '@liandong/event-bus';
import type { LogEntry, LogSlice } from '@liandong/index-store/apply';
import { decode, type Hub } from './decode.ts';

/** The log that a normalizer reads, as its positions name it. */
export interface LogIdentity {
  readonly clusterId: string;
  /** By `topic/partition`; missing where a partition was empty when the process began. */
  readonly firstMessages: ReadonlyMap<string, string>;
}

/** A slice with when its oldest message was published, milliseconds since 1970. */
export interface DatedSlice extends LogSlice {
  readonly publishedAt: number;
}

export interface SlicedBatch {
  readonly slices: readonly DatedSlice[];
  /** What could not be read, with its cause and origin; to be kept before the slices are applied. */
  readonly dead: readonly OutgoingMessage[];
}

/**
 * Decodes a batch and cuts it into slices of at most `size` messages, so that no transaction grows beyond it. The slice
 * that begins a partition says itself with which message it begins.
 */
export function toSlices(batch: Batch, hub: Hub, log: LogIdentity, size: number): SlicedBatch {
  const dead: OutgoingMessage[] = [];
  const slices: DatedSlice[] = [];
  const { topic, partition, messages } = batch;
  const knownFirst = log.firstMessages.get(`${topic}/${partition}`) ?? '';
  let begin = Number(batch.from);
  for (let at = 0; at < messages.length; at += size) {
    const part = messages.slice(at, at + size);
    const entries: LogEntry[] = [];
    for (const message of part) {
      const decoded = decode(message, topic, hub);
      if (decoded.kind === 'event') entries.push({ offset: Number(message.offset), event: decoded.event });
      else dead.push(toDeadLetter(batch, message, decoded.cause));
    }
    const next = Number((part.at(-1) as Message).offset) + 1;
    const firstMessage = begin === 0 ? digestMessage(part[0] as Message) : knownFirst;
    const publishedAt = (part[0] as Message).timestamp;
    const { clusterId } = log;
    slices.push({ topic, partition, from: begin, next, entries, clusterId, firstMessage, publishedAt });
    begin = next;
  }
  return { slices, dead };
}

function toDeadLetter({ topic, partition }: Batch, message: Message, cause: string): OutgoingMessage {
  const origin = `${topic}/${partition}/${message.offset}`;
  return { key: origin, value: message.value, headers: { cause, origin } };
}
