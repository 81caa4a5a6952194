import type { AccessPool, Authentication } from '@liandong/access-store';
import type { LogDescription, Publisher, TopicState } from '@liandong/event-bus';
import type { IndexReader } from '@liandong/index-store/read';
import type { IntakePool } from '@liandong/intake-store/read';
import type { Clock } from '@liandong/runtime';

/** What the hub lends to every request; made once by whoever hosts the router. */
export interface Hub {
  readonly access: AccessPool;
  readonly intake: IntakePool;
  readonly index: IndexReader;
  readonly publisher: Publisher;
  readonly clock: Clock;
  /** The city's division code, six digits. */
  readonly city: string;
  readonly topicPrefix: string;
  /** The bounds of these topics in the log. */
  readonly describeLog: (topics: readonly string[]) => Promise<LogDescription['partitions']>;
  /** How these topics are kept. */
  readonly inspectTopics: (topics: readonly string[]) => Promise<readonly TopicState[]>;
  /** Where things are, for an operator; without credentials. */
  readonly addresses: { readonly api: string; readonly brokers: string; readonly database: string };
  /** Did this fail because PostgreSQL or Kafka cannot be reached? Then the caller may try again. */
  readonly isUnavailable: (error: unknown) => boolean;
}

/** Who asks: what the request's token is worth, or that it brought none. */
export type Caller = Authentication | { readonly kind: 'none' };

/** A request: the hub, and its caller, looked up when a procedure first asks, or `again`. */
export interface ApiContext {
  readonly hub: Hub;
  readonly caller: (again?: 'again') => Promise<Caller>;
}
