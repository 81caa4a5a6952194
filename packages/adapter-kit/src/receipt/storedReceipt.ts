import { type Filing, type IntakePool, receiptHead, streamReceiptLines } from '@liandong/intake-store';
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
