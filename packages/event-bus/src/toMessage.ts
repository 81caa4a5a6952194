import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { Message } from './Message.ts';

const none: Readonly<Record<string, string>> = Object.freeze({});

function toHeaders(headers: IHeaders | undefined): Readonly<Record<string, string>> {
  const entries = headers === undefined ? [] : Object.entries(headers);
  if (entries.length === 0) return none;
  return Object.fromEntries(
    entries.map(([name, value]) => [name, String(Array.isArray(value) ? value.at(-1) : value)]),
  );
}

/** kafkajs's message as ours. */
export function toMessage({ offset, key, value, headers, timestamp }: KafkaMessage): Message {
  return { offset: BigInt(offset), key, value, headers: toHeaders(headers), timestamp: Number(timestamp) };
}
