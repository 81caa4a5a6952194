/** A stream of numbers that a seed, an organization's index and the stream's own number decide, and nothing else. */
export interface Random {
  state: number;
}

function mix(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Random access: any organization's stream without those before it. A value, no closure: a city makes millions. */
export function randomOf(seed: number, index: number, stream: number): Random {
  return { state: mix(mix(mix(seed) + index) + Math.imul(stream, 0x9e3779b9)) | 0 };
}

/** In [0, 1): mulberry32. */
export function next(random: Random): number {
  random.state = (random.state + 0x6d2b79f5) | 0;
  let t = Math.imul(random.state ^ (random.state >>> 15), 1 | random.state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}

/** A whole number in [0, limit). */
export function below(random: Random, limit: number): number {
  return Math.floor(next(random) * limit);
}

export function chance(random: Random, probability: number): boolean {
  return next(random) < probability;
}

/** @throws RangeError where there is nothing to pick from */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
