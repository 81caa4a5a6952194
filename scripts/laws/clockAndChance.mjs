import { findInCode } from './createTree.mjs';

const clock =
  /\bDate\s*\.\s*now\b|\bnew\s+Date\s*\(\s*\)|\bnew\s+Date\b(?!\s*\()|(?<!new\s+)\bDate\s*\(\s*\)/g;
const chance = /\bMath\s*\.\s*random\b|\brandomUUID\b|\brandomBytes\b|\brandomInt\b|\bgetRandomValues\b/g;
const keyMaterial = /\bMath\s*\.\s*random\b|\brandomUUID\b|\brandomInt\b/g;

/** Nothing depends on the clock or on chance by itself: same input, same answer, same digest. */
export const clockAndChance = {
  name: 'clock and chance',
  judge: (tree) =>
    tree.sources
      .filter((file) => file.room !== undefined && file.room !== 'runtime')
      .flatMap((file) => [
        ...findInCode(
          file,
          clock,
          (found) =>
            `${found} reads the clock; take the instant as a parameter, or a Clock or stopwatch of packages/runtime`,
        ),
        ...findInCode(
          file,
          // The client runs in a browser, without runtime, and names each push (Idempotency-Key).
          file.room === 'crypto' || file.room === 'client' ? keyMaterial : chance,
          (found) =>
            `${found} is chance; take an id as a parameter, or use the ids of packages/runtime, ` +
            `the nonces of packages/crypto, the seeded generator of packages/simulator or of fast-check`,
        ),
      ]),
};
