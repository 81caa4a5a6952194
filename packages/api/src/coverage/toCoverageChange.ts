import type { ChangedUnit, CoverageChange, HowChanged } from '@liandong/contracts/api';
import type { ReadChange } from '@liandong/index-store/read';
import { toListItem } from '../organizations/toListItem.ts';

type Side = NonNullable<ReadChange['before']>;

function toUnit(side: Side | null): ChangedUnit | null {
  if (side === null) return null;
  const { organizationId: _, ...unit } = toListItem(side);
  return unit;
}

function kindOf({ listedBefore, listedAfter }: ReadChange): CoverageChange['kind'] {
  if (!listedBefore) return 'entered';
  return listedAfter ? 'changed' : 'left';
}

function howOf(change: ReadChange): HowChanged {
  if (!change.existedBefore) return 'appeared';
  if (!change.existsAfter) return change.merged ? 'merged' : 'gone';
  return kindOf(change) === 'changed' ? 'changed' : 'moved';
}

/** Both sides are of the list's own columns; a column that only one of them knows is as new as the program. */
function columnsOf(before: Side | null, after: Side | null): string[] {
  if (before === null || after === null) return [];
  const values = (side: Side) => side as unknown as Readonly<Record<string, unknown>>;
  return Object.keys(after).filter(
    (column) => column !== 'divisionName' && values(before)[column] !== values(after)[column],
  );
}

/** A change of the index as its reader is told of it; what the scope does not reach was left out before. */
export function toCoverageChange(change: ReadChange): CoverageChange {
  const { before, after, organizationId, cause, mergedInto } = change;
  const shown = after ?? before;
  return {
    kind: kindOf(change),
    organizationId,
    code: shown?.code ?? '',
    name: shown?.name ?? '',
    before: toUnit(before),
    after: toUnit(after),
    why: {
      how: howOf(change),
      status: { from: before?.status ?? null, to: after?.status ?? null },
      reason: { from: before?.reason ?? null, to: after?.reason ?? null },
      columns: columnsOf(before, after),
      cause,
      mergedInto,
    },
    at: change.writtenAt,
  };
}
