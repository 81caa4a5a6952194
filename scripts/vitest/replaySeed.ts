import fc from 'fast-check';
import { inject } from 'vitest';

/** Every property of a run draws from one seed, which the run prints; FC_SEED=… draws the same again. */
fc.configureGlobal({ seed: inject('fastCheckSeed') });
