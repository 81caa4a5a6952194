import fc from 'fast-check';
import { Partitioners } from 'kafkajs';
import { expect, test } from 'vitest';
import { partitionOf } from './partitionOf.ts';

test('chooses the partition that kafkajs, and so the Java client, chooses', () => {
  const theirs = Partitioners.DefaultPartitioner();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), fc.integer({ min: 1, max: 64 }), (bytes, partitions) => {
      const key = Buffer.from(bytes);
      const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
        partitionId,
        leader: 1,
        partitionErrorCode: 0,
        replicas: [1],
        isr: [1],
      }));
      const chosen = theirs({ topic: 't', partitionMetadata, message: { key, value: null } });
      expect(partitionOf(key, partitions)).toBe(chosen);
    }),
  );
});
