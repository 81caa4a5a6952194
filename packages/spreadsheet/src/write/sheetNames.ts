import { cellText } from './cellText.ts';

/** Characters of a sheet's name at most. Source: Excel, "Rename a worksheet". */
const LIMIT = 31;

/**
 * Gives names that Excel takes: none of `: \ / ? * [ ]`, no `'` at the ends, not empty, not "History" (reserved), at
 * most 31 characters, and none twice, whatever its case. A name that is taken gets ` (2)` and so on behind it.
 */
export function sheetNames(): (wanted: string) => string {
  const taken = new Set(['history']);
  return (wanted) => {
    const base =
      cellText(wanted)
        .replace(/[:\\/?*[\]\r\n\t]/g, ' ')
        .replace(/^[\s']+|[\s']+$/g, '') || 'Sheet';
    for (let count = 1; ; count++) {
      const mark = count === 1 ? '' : ` (${count})`;
      const name = cut(base, LIMIT - mark.length) + mark;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[\s']+$/, '');
}
