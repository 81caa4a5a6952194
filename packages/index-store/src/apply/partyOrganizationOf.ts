import type { PartyOrganizationRow } from '@liandong/contracts/index';
import { commonDivision, unassignedLine } from '@liandong/coverage';
import { coveredUnits, isJoint, type SourceRecord } from '@liandong/merge';
import { type DerivationContext, storable } from './deriveOrganization.ts';

/** What a Party organization needs to know of a unit that it covers. */
export interface PlacedUnit {
  readonly organizationId: string;
  readonly division: string;
  readonly line: string;
}

/**
 * The Party organization of a record; undefined once it is dissolved.
 * @param placed for each of `coveredUnits`, the organization that it means; undefined where it means none
 */
export function partyOrganizationOf(
  record: SourceRecord,
  placed: readonly (PlacedUnit | undefined)[],
  { edition }: DerivationContext,
): PartyOrganizationRow | undefined {
  if (record.registers.get('present')?.value === false) return undefined;
  const units = [
    ...new Map(placed.flatMap((unit) => (unit === undefined ? [] : [[unit.organizationId, unit]]))).values(),
  ];
  const lines = new Set(units.map(({ line }) => line));
  const [line] = lines;
  const text = (field: string): string | undefined => {
    const value = record.registers.get(field)?.value;
    return typeof value === 'string' ? storable(value) : undefined;
  };
  return {
    partyOrganizationId: record.recordId,
    registry: record.registry,
    code: record.key,
    name: text('name') ?? record.key,
    category: text('category') ?? null,
    form: isJoint(record) ? 'joint' : 'alone',
    units: units.length,
    unknownUnits: coveredUnits(record).length - placed.filter((unit) => unit !== undefined).length,
    division:
      edition === undefined
        ? ''
        : commonDivision(
            units.map(({ division }) => division),
            edition.city,
          ),
    line: lines.size === 1 && line !== undefined ? line : unassignedLine,
  };
}
