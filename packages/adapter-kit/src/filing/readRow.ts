import { normalizeCode, usccCategoryName } from '@liandong/standards';
import type { Heading } from '../decode/matchHeading.ts';
import type { RawRow } from '../decode/splitRows.ts';
import type { Finding, Registry, RowReading } from '../registry/Registry.ts';
import {
  isOrganizationDraft,
  type RecordReference,
  type StatementDraft,
  unitsOf,
} from '../registry/StatementDraft.ts';
import { formulaErrors, isFormulaError, lostDigits } from './spoiledCells.ts';

/** A row after the layout and the kit have read it. */
export interface ReadRow {
  readonly raw: RawRow;
  readonly outcome: 'accepted' | 'warned' | 'rejected';
  readonly findings: readonly Finding[];
  readonly statements: readonly StatementDraft[];
  /** Of a rejected row: the record that the source still names. */
  readonly seen?: RecordReference;
}

const rejected = (raw: RawRow, findings: readonly Finding[], seen?: RecordReference): ReadRow => ({
  raw,
  outcome: 'rejected',
  findings,
  statements: [],
  ...(seen === undefined ? {} : { seen }),
});

/** Whose code it is: by department and category (GB 32100-2015, table 1), `unknown` where the table has no such pair. */
export function ownerOfRecord(registry: Registry, record: RecordReference): 'own' | 'other' | 'unknown' {
  if (record.keyscheme !== 'uscc') return 'unknown';
  const code = normalizeCode(record.key);
  if ('anyOf' in registry.ownCodes || registry.ownCodes.includes(code.slice(0, 2))) return 'own';
  return usccCategoryName(code.charAt(0), code.charAt(1)) === undefined ? 'unknown' : 'other';
}

/** A row whose cells do not fit its heading. Empty cells beyond it, as spreadsheets write, are none. */
function faultOf(raw: RawRow, width: number): Finding | undefined {
  if (raw.fault !== undefined) return { code: raw.fault };
  if (raw.cells.length < width) return { code: 'row-too-short' };
  if (raw.cells.length > width && raw.cells.slice(width).some((cell) => cell.trim() !== ''))
    return { code: 'row-too-long' };
  return undefined;
}

function readByLayout(raw: RawRow, heading: Heading, asOf: string): RowReading {
  const cell = (column: string): string | undefined => {
    const place = heading.places.get(column);
    const text = place === undefined ? undefined : raw.cells[place]?.trim();
    return text !== undefined && isFormulaError(text) ? '' : text;
  };
  return heading.layout.readRow({ line: raw.line, cell }, { asOf });
}

function withFindings(reading: RowReading, more: readonly Finding[]): RowReading {
  if (more.length === 0) return reading;
  return reading.kind === 'rejected'
    ? { ...reading, findings: [...reading.findings, ...more] }
    : { ...reading, findings: [...more, ...reading.findings] };
}

/**
 * A record of another registry that a row speaks of. A Party organization may cover units of several registries: that is
 * foreign only where all of them are.
 */
function foreignOf(registry: Registry, reading: RowReading): RecordReference | undefined {
  const named =
    reading.kind === 'read'
      ? reading.statements.map(unitsOf)
      : [reading.record === undefined ? [] : [reading.record]];
  return named.find(
    (units) => units.length > 0 && units.every((unit) => ownerOfRecord(registry, unit) === 'other'),
  )?.[0];
}

/** Reads one row: its form, then what the layout makes of it, then what holds for every registry. Pure. */
export function readRow(registry: Registry, heading: Heading, raw: RawRow, asOf: string): ReadRow {
  const fault = faultOf(raw, heading.headings.length);
  if (fault !== undefined) return rejected(raw, [fault]);
  const lost = lostDigits(heading, raw);
  if (lost.length > 0) return rejected(raw, lost);
  const reading = withFindings(readByLayout(raw, heading, asOf), formulaErrors(heading, raw));
  const foreign = foreignOf(registry, reading);
  if (foreign !== undefined) return rejected(raw, [{ code: 'other-registry', value: foreign.key }]);
  if (reading.kind === 'rejected') return rejected(raw, reading.findings, reading.record);
  const late = reading.statements.find(({ effectiveTime = '' }) => effectiveTime.slice(0, 10) > asOf);
  if (late?.effectiveTime !== undefined)
    return rejected(
      raw,
      [...reading.findings, { code: 'effective-after-asof', value: late.effectiveTime }],
      isOrganizationDraft(late) ? late.record : undefined,
    );
  return {
    raw,
    outcome: reading.findings.length === 0 ? 'accepted' : 'warned',
    findings: reading.findings,
    statements: reading.statements,
  };
}
