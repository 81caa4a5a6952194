import type { CoverageRules } from '@liandong/contracts/index';
import { type CoverageFacts, textOf } from './CoverageFacts.ts';

/** The line of what no line of the rules takes. */
export const unassignedLine = 'unassigned';

/**
 * The line 条 of an organization: the first of the rules whose named conditions all hold. An unknown industry
 * matches no line that asks for one.
 */
export function lineOf(
  { kind, fields }: Pick<CoverageFacts, 'kind' | 'fields'>,
  rules: CoverageRules,
): string {
  const industry = textOf(fields['industry']);
  for (const { code, kinds, industries, states } of rules.lines) {
    if (kinds !== undefined && !kinds.includes(kind)) continue;
    if (industries !== undefined && !startsWithAny(industry, industries)) continue;
    if (states !== undefined && !states.some((field) => (fields[field]?.value ?? null) !== null)) continue;
    return code;
  }
  return unassignedLine;
}

function startsWithAny(industry: string | undefined, prefixes: readonly string[]): boolean {
  return industry !== undefined && prefixes.some((prefix) => industry.startsWith(prefix));
}
