/** A filing's id: its registry and its sequence, `business-registration-17`. Short enough to be read over a telephone. */
export function filingId(registry: string, sequence: number): string {
  return `${registry}-${sequence}`;
}

/** The parts of a filing's id, or undefined where the text is none. */
export function parseFilingId(filing: string): { registry: string; sequence: number } | undefined {
  const match = /^([a-z][a-z0-9-]*)-(\d{1,10})$/.exec(filing);
  return match?.[1] && match[2] ? { registry: match[1], sequence: Number(match[2]) } : undefined;
}

/** The line that a `replaces` attribute names, or undefined where it names no filing of this hub. */
export function parseReplacedLine(
  replaces: string,
): { registry: string; sequence: number; line: number } | undefined {
  const [filing = '', line = ''] = replaces.split('#');
  const parts = parseFilingId(filing);
  return parts && /^\d+$/.test(line) ? { ...parts, line: Number(line) } : undefined;
}
