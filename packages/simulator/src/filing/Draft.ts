import type { FieldScalar } from '@liandong/contracts/events';
import type { Outcome } from './FiledRow.ts';

/** A row being written: clean values on one side, cells on the other. */
export interface Draft {
  readonly fields: Record<string, FieldScalar>;
  warned: boolean;
}

export function newDraft(): Draft {
  return { fields: {}, warned: false };
}

export function outcomeOf(draft: Draft): Outcome {
  return draft.warned ? 'warned' : 'accepted';
}
