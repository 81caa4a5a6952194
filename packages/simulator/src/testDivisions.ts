import { readFileSync } from 'node:fs';
import type { DivisionNode } from './City.ts';

/** The edition that the devstack ships. For tests only: a city takes its divisions as an argument. */
export const testDivisions: readonly DivisionNode[] = readFileSync(
  new URL('../../devstack/editions/luoyang-2023.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as DivisionNode);
