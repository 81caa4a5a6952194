import {
  dataSchemaOf,
  eventType,
  type FilingCompleted,
  type FilingOpened,
  numberedEventId,
  registryTopics,
} from '@liandong/contracts/events';
import type { Filing, FilingCounts } from '@liandong/intake-store';
import type { z } from 'zod';
import type { Message } from './makeEvents.ts';

/** The topic by which numbered events of a registry are counted and named: without the prefix, which is a cluster's. */
export function numberedTopic(registry: string): string {
  return registryTopics(registry).filings;
}

function envelope<Type extends string>(city: string, filing: Filing, type: Type, number: number) {
  return {
    type,
    specversion: '1.0' as const,
    id: numberedEventId(numberedTopic(filing.registry), number),
    source: `/${city}/${filing.registry}`,
    subject: filing.filing,
    time: filing.receivedAt,
    dataschema: dataSchemaOf(type),
    datacontenttype: 'application/json' as const,
    number,
    registry: filing.registry,
    filing: filing.filing,
  };
}

/** `filing opened`, published before the filing's first row. */
export function openedEvent(city: string, filing: Filing): Message {
  const event: z.infer<typeof FilingOpened> = {
    ...envelope(city, filing, eventType('filing.opened'), filing.openedNumber),
    data: {
      filingsequence: filing.sequence,
      digest: filing.digest,
      bytes: filing.bytes,
      layout: filing.layout,
      mappingversion: filing.mappingVersion,
      asof: filing.asOf,
      door: filing.door,
      filer: filing.filer,
      ...(filing.restates === null ? {} : { restates: filing.restates }),
    },
  };
  return { key: filing.filing, value: JSON.stringify(event) };
}

/** `filing completed`, published after the filing's last row; dated like all its events, so that it can be made again. */
export function completedEvent(city: string, filing: Filing, counts: FilingCounts): Message {
  const event: z.infer<typeof FilingCompleted> = {
    ...envelope(city, filing, eventType('filing.completed'), filing.completedNumber),
    data: { filingsequence: filing.sequence, digest: filing.digest, ...counts },
  };
  return { key: filing.filing, value: JSON.stringify(event) };
}
