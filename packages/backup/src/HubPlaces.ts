import type { Kafka } from '@liandong/event-bus';

/** Where a hub keeps what cannot be computed. */
export interface HubPlaces {
  readonly databaseUrl: string;
  readonly kafka: Kafka;
  readonly topicPrefix: string;
  /** The folder of keys; undefined where they are kept otherwise. */
  readonly keysDir: string | undefined;
}
