/** A filing's id: its registry and its sequence, `business-registration-17`. Short enough to be read over a telephone. */
export function filingId(registry: string, sequence: number): string {
  return `${registry}-${sequence}`;
}

/** A whole number in its one spelling, up to what PostgreSQL's integer holds. */
function parseCount(digits: string): number | undefined {
  const count = /^[1-9]\d{0,9}$/.test(digits) ? Number(digits) : 0;
  return count > 0 && count <= 2_147_483_647 ? count : undefined;
}

/** The parts of a filing's id, or undefined where the text is none: each filing has one spelling. */
export function parseFilingId(filing: string): { registry: string; sequence: number } | undefined {
  const [, registry = '', digits = ''] = /^([a-z][a-z0-9-]*)-(\d+)$/.exec(filing) ?? [];
  const sequence = parseCount(digits);
  return sequence === undefined ? undefined : { registry, sequence };
}

/** The line that a `replaces` attribute names, or undefined where it names no filing of this hub. */
export function parseReplacedLine(
  replaces: string,
): { registry: string; sequence: number; line: number } | undefined {
  const [filing = '', digits = ''] = replaces.split('#');
  const parts = parseFilingId(filing);
  const line = parseCount(digits);
  return parts === undefined || line === undefined ? undefined : { ...parts, line };
}
