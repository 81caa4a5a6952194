import { defineConfig } from 'vitest/config';
import { Tally } from './scripts/vitest/Tally.ts';

const { FC_SEED, TALLY_FILE } = process.env;
const fastCheckSeed = FC_SEED === undefined ? Date.now() % 2 ** 31 : Number(FC_SEED);
const elsewhere = ['**/node_modules/**', '**/generated/**'];
/** Pure tests leave nothing behind, so they share workers: 6 s instead of 15 s for 29 files on two cores. */
const sharedWorkers = { pool: 'threads', isolate: false } as const;

/** Tests by suffix: `.test.ts` is pure and fast, `.laws.test.ts` draws properties, `.stack.test.ts` has servers. */
export default defineConfig({
  test: {
    reporters: TALLY_FILE === undefined ? ['default'] : ['minimal', new Tally(TALLY_FILE, fastCheckSeed)],
    teardownTimeout: 60_000,
    provide: { fastCheckSeed },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...elsewhere, '**/*.laws.test.ts', '**/*.stack.test.ts'],
          ...sharedWorkers,
        },
      },
      {
        extends: true,
        test: {
          name: 'laws',
          include: ['**/*.laws.test.ts'],
          exclude: elsewhere,
          ...sharedWorkers,
          setupFiles: ['./scripts/vitest/replaySeed.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'stack',
          include: ['**/*.stack.test.ts'],
          exclude: elsewhere,
          setupFiles: ['./scripts/vitest/replaySeed.ts'],
          globalSetup: ['./scripts/vitest/startStack.ts'],
          sequence: { groupOrder: 1 },
          isolate: false,
          maxWorkers: 3,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
