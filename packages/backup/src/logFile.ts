import type { Message, OutgoingMessage } from '@liandong/event-bus';
import { z } from 'zod';

/** A message as a line: offset, time, key and value in base64, headers. */
const Line = z.object({
  o: z.string(),
  t: z.number(),
  k: z.string().nullable(),
  v: z.string().nullable(),
  h: z.record(z.string(), z.string()).optional(),
});

export function toLine({ offset, timestamp, key, value, headers }: Message): string {
  const line: z.infer<typeof Line> = {
    o: String(offset),
    t: timestamp,
    k: key?.toString('base64') ?? null,
    v: value?.toString('base64') ?? null,
    ...(Object.keys(headers).length === 0 ? {} : { h: { ...headers } }),
  };
  return `${JSON.stringify(line)}\n`;
}

/** The message to be published; its key as text, as the hub's own keys all are. */
export function fromLine(text: string): OutgoingMessage {
  const { k, v, h } = Line.parse(JSON.parse(text));
  return {
    key: k === null ? '' : Buffer.from(k, 'base64').toString('utf8'),
    value: v === null ? null : Buffer.from(v, 'base64'),
    ...(h === undefined ? {} : { headers: h }),
  };
}
