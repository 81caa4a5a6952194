import { parseStaffField } from '@liandong/contracts/events';
import { type CoverageFacts, countOf } from './CoverageFacts.ts';

/**
 * The field of the staff count that decides: of the first kind of evidence that has one, the newest by the date
 * that it speaks of. Undefined where no kind of the list has a count.
 */
export function decidingStaffCount(
  fields: CoverageFacts['fields'],
  evidence: readonly string[],
): string | undefined {
  let best: string | undefined;
  let bestRank = evidence.length;
  let bestDate = '';
  for (const field in fields) {
    if (!field.startsWith('staff.') || countOf(fields[field]) === undefined) continue;
    const parts = parseStaffField(field);
    if (parts === undefined) continue;
    const rank = evidence.indexOf(parts.kind);
    if (rank < 0 || rank > bestRank || (rank === bestRank && parts.date <= bestDate)) continue;
    best = field;
    bestRank = rank;
    bestDate = parts.date;
  }
  return best;
}
