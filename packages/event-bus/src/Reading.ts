import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '@liandong/runtime';
import kafkajs, { type Admin, type Consumer } from 'kafkajs';
import type { ConsumeOptions } from './ConsumeOptions.ts';
import { fetchBounds } from './describeLog.ts';
import { LogMismatch } from './LogMismatch.ts';
import { type Partition, type PartitionPosition, partitionKey } from './Message.ts';

/** A consumer at work: what it is assigned and where it stands. */
export interface Reading {
  readonly options: ConsumeOptions;
  readonly consumer: Consumer;
  readonly admin: Admin;
  readonly logger: Logger;
  /** The offset that each assigned partition is read on from; a partition without one is not read yet. */
  readonly next: Map<string, bigint>;
  /** Resolves when `stop` is called. */
  readonly stopped: Promise<void>;
  assignment: readonly Partition[];
  /** Counts assignments, so that what was begun under an older one can tell. */
  generation: number;
  paused: boolean;
  stopping: boolean;
  crashed: boolean;
}

const retryMilliseconds = 500;

export function toTopicPartitions(
  partitions: readonly Partition[],
): { topic: string; partitions: number[] }[] {
  return partitions.map(({ topic, partition }) => ({ topic, partitions: [partition] }));
}

/** Reads an assigned partition on from here. */
export function seek(reading: Reading, { topic, partition, offset }: PartitionPosition): void {
  const key = partitionKey({ topic, partition });
  if (!reading.next.has(key)) return;
  reading.next.set(key, offset);
  reading.consumer.seek({ topic, partition, offset: String(offset) });
}

/** Ends the reading for good; only the first reason counts. */
export function crash(reading: Reading, error: unknown): void {
  if (reading.stopping || reading.crashed) return;
  reading.crashed = true;
  reading.options.onCrash(error);
}

/** What was assigned is no longer: the group was left, or the brokers were lost. */
export function forgetAssignment(reading: Reading): void {
  reading.generation += 1;
  reading.assignment = [];
  reading.next.clear();
}

/** @throws LogMismatch when a position lies outside of what the log holds */
async function checkedPositions(
  reading: Reading,
  partitions: readonly Partition[],
): Promise<readonly PartitionPosition[]> {
  const topics = [...new Set(partitions.map(({ topic }) => topic))];
  const [positions, bounds] = await Promise.all([
    reading.options.positionsOf(partitions),
    fetchBounds(reading.admin, topics),
  ]);
  const known = new Map(positions.map((position) => [partitionKey(position), position.offset]));
  const limits = new Map(bounds.map((bound) => [partitionKey(bound), bound]));
  return partitions.map(({ topic, partition }) => {
    const key = partitionKey({ topic, partition });
    const { low, high } = limits.get(key) ?? { low: 0n, high: 0n };
    const offset = known.get(key) ?? low;
    if (offset > high || offset < low) throw new LogMismatch({ topic, partition }, offset, low, high);
    return { topic, partition, offset };
  });
}

async function takePositions(
  reading: Reading,
  assignment: readonly Partition[],
  generation: number,
): Promise<void> {
  const isCurrent = () => generation === reading.generation && !reading.stopping;
  try {
    const positions = await checkedPositions(reading, assignment);
    if (!isCurrent()) return;
    for (const at of positions) {
      reading.next.set(partitionKey(at), at.offset);
      seek(reading, at);
    }
    reading.options.onAssigned?.(positions);
    if (!reading.paused) reading.consumer.resume(toTopicPartitions(assignment));
  } catch (error) {
    if (!isCurrent()) return;
    if (!(error instanceof kafkajs.KafkaJSError)) return crash(reading, error);
    reading.logger.warn({ err: error }, 'could not look at the log; trying again');
    await delay(retryMilliseconds);
    if (isCurrent()) await takePositions(reading, assignment, generation);
  }
}

/**
 * To be called synchronously in GROUP_JOIN. kafkajs begins to fetch at once, from wherever the group stands, so a seek
 * after an asynchronous look at the positions comes too late; therefore every partition is paused first, and resumed
 * when it has its position.
 */
export function assign(reading: Reading, assignment: readonly Partition[]): void {
  forgetAssignment(reading);
  reading.assignment = assignment;
  reading.consumer.pause(toTopicPartitions(assignment));
  void takePositions(reading, assignment, reading.generation);
}

/**
 * kafkajs goes back to the beginning on its own when an offset is out of range. Either the log has lost its end, which
 * must stop the reading, or it is as it was and the reading goes on where it stood.
 * @throws LogMismatch
 */
export async function mendRewind(reading: Reading, at: Partition, expected: bigint): Promise<void> {
  const bounds = await fetchBounds(reading.admin, [at.topic]);
  const { low, high } = bounds.find(({ partition }) => partition === at.partition) ?? { low: 0n, high: 0n };
  if (expected > high || expected < low) throw new LogMismatch(at, expected, low, high);
  reading.logger.warn({ ...at, expected: String(expected) }, 'kafkajs went back; seeking again');
  seek(reading, { ...at, offset: expected });
}
