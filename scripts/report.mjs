/** Prints a line for each check step, under a failed one what its tool said. */
export function reportChecks(checks) {
  for (const { name, passed, cached, seconds, output } of checks) {
    if (!passed) console.log(`\n${output.trimEnd()}`);
    const time = cached ? 'unchanged since it passed' : `${seconds.toFixed(1)} s`;
    console.log(`${passed ? '✓' : '✗'} ${name.padEnd(10)} ${time}`);
  }
}

/** Prints what the tests amount to and each skip with its reason. */
export function reportTests(name, { passed, failed, skipped, seconds, seed }) {
  for (const { test, reason } of skipped) console.log(`- skipped: ${test}: ${reason}`);
  const mark = failed === 0 ? '✓' : '✗';
  const replay = failed > 0 && seed !== undefined ? `; FC_SEED=${seed} draws the same properties again` : '';
  console.log(
    `${mark} ${name.padEnd(10)} ${seconds.toFixed(1)} s, ${passed} passed, ${failed} failed${replay}`,
  );
}

/** Prints the last line, checks and tests together, and sets the exit code by it. */
export function conclude(checks, tests) {
  const passed = tests.passed + checks.filter((check) => check.passed).length;
  const failed = tests.failed + checks.filter((check) => !check.passed).length;
  const skipped = tests.skipped.length > 0 ? `, ${tests.skipped.length} skipped` : '';
  console.log(`${passed} passed, ${failed} failed${skipped}`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** Runs what must succeed before anything can be tested; a step that cannot go on may end the process itself. */
export async function prepare(...steps) {
  try {
    for (const step of steps) await step();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
}
