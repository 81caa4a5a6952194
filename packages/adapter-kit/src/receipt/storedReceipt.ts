import {
  type Filing,
  type IntakePool,
  type KeptFiling,
  type RefusedFiling,
  receiptHead,
  streamReceiptLines,
} from '@liandong/intake-store';
import type { Outcome } from './Outcome.ts';

/** The receipt of an acknowledged filing, as the database has it. */
export function storedReceipt(pool: IntakePool, filing: Filing, repeated: boolean): Outcome {
  return {
    kind: 'receipt',
    head: receiptHead(filing, repeated),
    lines: () => streamReceiptLines(pool, filing.filing),
    dispose: () => Promise.resolve(),
  };
}

function storedRefusal({ filing, registry, fileName, digest, refusal }: RefusedFiling): Outcome {
  const { code, message, remedy } = refusal;
  return {
    kind: 'refused',
    refusal: { refused: true, filing, registry, fileName, digest, code, message, remedy },
  };
}

/** What came of a filing: its receipt or its refusal; undefined while it is under way. */
export function storedOutcome(pool: IntakePool, filing: KeptFiling, repeated: boolean): Outcome | undefined {
  if (filing.state === 'acknowledged') return storedReceipt(pool, filing, repeated);
  return filing.state === 'refused' ? storedRefusal(filing) : undefined;
}
