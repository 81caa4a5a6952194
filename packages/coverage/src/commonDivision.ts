import { elsewhere } from '@liandong/contracts/index';

/** City 4 digits (`410300`), district 6, street 9, community 12. */
const prefixLengths = [12, 9, 6];

/**
 * The deepest node that holds all these nodes: where a Party organization lies that covers units in several. The city
 * where they share no district or where one of them is the city's, `elsewhere` only where all are.
 */
export function commonDivision(divisions: readonly string[], city: string): string {
  const [first] = divisions;
  if (first === undefined) return city;
  if (divisions.every((division) => division === first)) return first;
  if (divisions.includes(elsewhere.code) || divisions.includes(city)) return city;
  for (const length of prefixLengths) {
    const prefix = first.slice(0, length);
    if (prefix.length === length && divisions.every((division) => division.startsWith(prefix))) return prefix;
  }
  return city;
}
