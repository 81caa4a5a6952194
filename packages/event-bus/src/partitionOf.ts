const multiplier = 0x5bd1e995;
const seed = 0x9747b28c;

/** Murmur2 over bytes, as Kafka's Java client computes it (org.apache.kafka.common.utils.Utils.murmur2); 32 bits, signed. */
function murmur2(data: Uint8Array): number {
  const { length } = data;
  const byte = (at: number) => data[at] as number;
  let hash = seed ^ length;
  const whole = length - (length % 4);
  for (let at = 0; at < whole; at += 4) {
    let k = byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24);
    k = Math.imul(k, multiplier);
    k = Math.imul(k ^ (k >>> 24), multiplier);
    hash = Math.imul(hash, multiplier) ^ k;
  }
  const rest = length - whole;
  if (rest === 3) hash ^= byte(whole + 2) << 16;
  if (rest >= 2) hash ^= byte(whole + 1) << 8;
  if (rest >= 1) hash = Math.imul(hash ^ byte(whole), multiplier);
  hash = Math.imul(hash ^ (hash >>> 13), multiplier);
  return hash ^ (hash >>> 15);
}

/**
 * The partition of a key: what Kafka's own clients choose, so that other producers agree. kafkajs computes the same
 * with a 64-bit integer library, many times slower.
 */
export function partitionOf(key: Uint8Array, partitions: number): number {
  return (murmur2(key) & 0x7fffffff) % partitions;
}
