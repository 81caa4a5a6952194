import type { RegistryTopics } from '@liandong/contracts/events';
import type { DigestKey } from '@liandong/crypto';
import type { Publisher } from '@liandong/event-bus';
import type { IntakePool } from '@liandong/intake-store';
import type { Clock, Logger, Metrics, Tracing } from '@liandong/runtime';
import type { SpoolKey } from '../keys/readSpoolKey.ts';
import type { Registry } from '../registry/Registry.ts';
import type { WorkQueue } from './createQueue.ts';

/** What the intake of one registry works with. */
export interface Intake {
  readonly registry: Registry;
  readonly city: string;
  readonly topics: RegistryTopics;
  /** Short statements and COPY. */
  readonly pool: IntakePool;
  /** Sessions that hold a filing's or a folder's lock for long; apart, so that their holders always find a session. */
  readonly locks: IntakePool;
  readonly publisher: Publisher;
  /** Filings that are worked off on this machine, by their id. */
  readonly queue: WorkQueue;
  readonly digestKey: DigestKey;
  readonly spoolDir: string;
  /** Seals what waits there. */
  readonly spoolKey: SpoolKey;
  readonly maxFileBytes: number;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
  /** Aborted when the process stops: what is being published is left to be resumed. */
  readonly stopping: AbortSignal;
}
