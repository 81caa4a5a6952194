/**
 * The place of a statement in the total order of a record's statements (events.md, Order): effective time, filing
 * sequence, line, mapping version, ordinal.
 */
export interface StampParts {
  readonly effectiveTime: string;
  readonly filingSequence: number;
  readonly line: number;
  readonly mappingVersion: number;
  readonly ordinal: number;
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

/**
 * A stamp as text whose bytewise order is the total order. The blank after the effective time puts a date before
 * every time of its day.
 */
export function packStamp(at: StampParts): string {
  return `${at.effectiveTime} ${digits(at.filingSequence, 10)}.${digits(at.line, 8)}.${digits(at.mappingVersion, 5)}.${digits(at.ordinal, 4)}`;
}

/** The parts of a packed stamp. */
export function parseStamp(stamp: string): StampParts {
  const [effectiveTime = '', rest = ''] = stamp.split(' ');
  const [sequence, line, mappingVersion, ordinal] = rest.split('.');
  return {
    effectiveTime,
    filingSequence: Number(sequence),
    line: Number(line),
    mappingVersion: Number(mappingVersion),
    ordinal: Number(ordinal),
  };
}
