import type { Receipt } from '@liandong/contracts/api';

/** A receipt without its lines, which may be as many as the file's rows and are streamed. */
export type ReceiptHead = Omit<Receipt, 'lines'>;
