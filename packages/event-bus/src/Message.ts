/** A partition of a topic. */
export interface Partition {
  readonly topic: string;
  readonly partition: number;
}

/** A place in a partition: the offset of the next message to be read there. */
export interface PartitionPosition extends Partition {
  readonly offset: bigint;
}

/** A message as it was read. */
export interface Message {
  readonly offset: bigint;
  readonly key: Buffer | null;
  /** Null is a tombstone of a compacted topic. */
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
  /** When the producer or the broker dated it, milliseconds since 1970. */
  readonly timestamp: number;
}

/** Messages of one partition in the order of their offsets; gaps are normal (compaction, transaction markers). */
export interface Batch extends Partition {
  /** The offset that was asked for: there is no message between it and the first. */
  readonly from: bigint;
  readonly messages: readonly Message[];
  /** The offset that the partition's next message will get, as of this reading. */
  readonly highWatermark: bigint;
}

/** A message to be published. Messages of one key stay in order. */
export interface OutgoingMessage {
  readonly key: string;
  readonly value: string | Buffer | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where messages came to lie: `count` of them from `first` on. */
export interface PublishedRange extends Partition {
  readonly first: bigint;
  readonly count: number;
}

/** One text for a partition, for maps. */
export function partitionKey({ topic, partition }: Partition): string {
  return `${topic}/${partition}`;
}
