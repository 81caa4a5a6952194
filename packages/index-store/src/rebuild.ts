/**
 * Entry `@liandong/index-store/rebuild`: builds the next generation of the index beside the live one and puts it in
 * its place in one transaction.
 */
export { beginGeneration, nextSchema } from './rebuild/beginGeneration.ts';
export { type Swapped, swapGeneration } from './rebuild/swapGeneration.ts';
