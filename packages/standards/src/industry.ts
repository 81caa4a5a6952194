import names from './data/gbt4754-2017.json' with { type: 'json' };
import { normalizeCode } from './normalizeCode.ts';

/**
 * Industries 国民经济行业 (GB/T 4754-2017): 20 sections 门类 `I`, 97 divisions 大类 `I64`, 473 groups 中类 `I642`,
 * 1,381 classes 小类 `I6421`, by code with the section's letter.
 */
const NAMES: Readonly<Record<string, string>> = names;

/** Division digits are unique across sections, so the letter that sources leave out can be put back. */
const SECTION_OF = new Map(
  Object.keys(NAMES)
    .filter((code) => code.length === 3)
    .map((code) => [code.slice(1), code.charAt(0)]),
);

/** The code with its section's letter, from a code with or without it; `undefined` if the standard has no such. */
export function normalizeIndustry(text: string): string | undefined {
  const code = normalizeCode(text);
  if (Object.hasOwn(NAMES, code)) return code;
  const section = SECTION_OF.get(code.slice(0, 2));
  return section !== undefined && Object.hasOwn(NAMES, section + code) ? section + code : undefined;
}

/** The Chinese name of a section, division, group or class, with or without its letter. */
export function industryName(code: string): string | undefined {
  const normalized = normalizeIndustry(code);
  return normalized === undefined ? undefined : NAMES[normalized];
}

/** The code's section, division, group and class, as far as it goes: `['I', 'I64', 'I642', 'I6421']`. */
export function industryPath(code: string): readonly string[] {
  const normalized = normalizeIndustry(code);
  if (normalized === undefined) return [];
  return [1, 3, 4, 5]
    .filter((length) => length <= normalized.length)
    .map((length) => normalized.slice(0, length));
}

/** Whether an industry is `prefix` or lies below it, each with or without its letter; unknown codes are in none. */
export function isIndustryWithin(code: string, prefix: string): boolean {
  const inner = normalizeIndustry(code);
  const outer = normalizeIndustry(prefix);
  return inner !== undefined && outer !== undefined && inner.startsWith(outer);
}
