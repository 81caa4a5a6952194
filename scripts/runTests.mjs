import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './runCommand.mjs';

/**
 * Runs the given tiers of tests (`unit`, `laws`, `stack`) and passes on what vitest says of failures as it goes.
 * Gives `{passed, failed, skipped: [{test, reason}], seconds, seed}`; a tier without a test counts as a failure,
 * and so does a run that ends without a tally, as it does where the servers do not start: then the tiers
 * that need none are run alone, so that their result is not lost.
 */
export async function runTests(tiers) {
  const folder = mkdtempSync(join(tmpdir(), 'liandong-tally-'));
  const file = join(folder, 'tally.json');
  const run = await runCommand('vitest', ['run', ...tiers.flatMap((tier) => ['--project', tier])], {
    env: { TALLY_FILE: file },
    onOutput: (text) => process.stdout.write(text),
  });
  const tally = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  rmSync(folder, { recursive: true });
  if (tally === undefined || Object.keys(tally.tests).length === 0) {
    console.log(`✗ vitest ended with code ${run.code} before any test ran`);
    const pure = tiers.filter((tier) => tier !== 'stack');
    const rest = pure.length < tiers.length ? await runTests(pure) : { passed: 0, failed: 0, skipped: [] };
    return { ...rest, failed: rest.failed + 1, seconds: run.seconds + (rest.seconds ?? 0) };
  }
  const empty = tiers.filter((tier) => tally.tests[tier] === undefined);
  for (const tier of empty) console.log(`✗ no test of the tier ${tier} ran`);
  const counted = tally.failed + empty.length;
  if (counted === 0 && run.code !== 0)
    console.log(`✗ vitest ended with code ${run.code} though no test failed`);
  return { ...tally, failed: counted === 0 && run.code !== 0 ? 1 : counted, seconds: run.seconds };
}
