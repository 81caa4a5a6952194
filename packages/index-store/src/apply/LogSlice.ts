import type { ChangeEvent } from '@liandong/contracts/events';

/** An event and its place in its partition. */
export interface LogEntry {
  readonly offset: number;
  readonly event: ChangeEvent;
}

/** Consecutive messages of one partition, decoded; what could not be decoded is left out, its offsets are not. */
export interface LogSlice {
  readonly topic: string;
  readonly partition: number;
  /** The offset that was asked for: everything from here to `next` is in `entries` or was no event. */
  readonly from: number;
  /** The offset after the last message. */
  readonly next: number;
  readonly entries: readonly LogEntry[];
  readonly clusterId: string;
  /** Digest of the partition's first message; empty where it is not known. */
  readonly firstMessage: string;
}

/** Where a consumer must go back to: the index has not seen what lies between. */
export interface Seek {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}
