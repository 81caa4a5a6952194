import type { Partition } from './Message.ts';

/** The log is not the one that a position was taken in: shorter than it, or without what comes after it. */
export class LogMismatch extends Error {
  constructor({ topic, partition }: Partition, position: bigint, low: bigint, high: bigint) {
    const why = position > high ? 'the log is shorter' : 'what lies between was deleted';
    super(`${topic}/${partition} is at position ${position}, but its log holds ${low} to ${high}: ${why}.`);
    this.name = 'LogMismatch';
  }
}
