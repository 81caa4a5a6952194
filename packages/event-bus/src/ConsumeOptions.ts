import type { Kafka } from './createKafka.ts';
import type { Batch, Partition, PartitionPosition } from './Message.ts';

export interface ConsumeOptions {
  readonly kafka: Kafka;
  /** Consumers of one group share the partitions of its topics. */
  readonly groupId: string;
  readonly topics: readonly string[];
  /**
   * Where to read on in these partitions; asked at every assignment, since positions are kept outside of Kafka. What is
   * not in the answer is read from its beginning. Nothing is fetched until it has answered.
   */
  readonly positionsOf: (partitions: readonly Partition[]) => Promise<readonly PartitionPosition[]>;
  /**
   * Takes a batch; the next one is fetched when it resolves, so a bounded queue holds the reading back by letting it
   * wait (heartbeats go on). A batch may begin beyond the position: gaps are normal. It may also be of a partition that
   * has just been taken away, and after a rejoin messages come again: the position row must be the guard. Answers
   * `seekTo` where reading must go on elsewhere than behind the batch.
   */
  readonly onBatch: (batch: Batch) => Promise<{ readonly seekTo: bigint } | undefined | void>;
  /** The partitions of this consumer from now on, after each join, with the positions that hold. */
  readonly onAssigned?: (positions: readonly PartitionPosition[]) => void;
  /**
   * Reading has ended for good: `onBatch` or `positionsOf` threw, or the log does not fit its positions (LogMismatch).
   * Called once; `stop` is still to be called.
   */
  readonly onCrash: (error: unknown) => void;
  /**
   * Bytes of a fetch from one partition and in all; by default 6 MB, some 10,000 messages. A fetch is filled in the
   * order of the assignment, so a partition with a long backlog holds back the others of its consumer: what must not
   * wait needs a consumer of its own.
   */
  readonly fetchBytes?: { readonly partition: number; readonly total: number };
}

/** A consumer at work. */
export interface Consumption {
  /** Reads this partition on from an offset, if it is assigned here; what was fetched from it is dropped. */
  readonly seek: (position: PartitionPosition) => void;
  /** Fetches nothing more until `resume`; stays in the group. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Leaves the group and disconnects, without waiting for a batch that `onBatch` has not taken yet. */
  readonly stop: () => Promise<void>;
}
