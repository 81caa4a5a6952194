import type { ReceiptLine, Refusal } from '@liandong/contracts/api';
import type { ReceiptHead } from './receiptHead.ts';

/** What came of a file: a receipt whose lines are read in batches, or a refusal as a whole. */
export type Outcome =
  | {
      readonly kind: 'receipt';
      readonly head: ReceiptHead;
      /** The lines in order; can be read once more each time it is called. */
      readonly lines: () => AsyncIterable<readonly ReceiptLine[]>;
      /** Frees what the lines lie in, where that is more than the database. */
      readonly dispose: () => Promise<void>;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
