import { bootstrap } from './bootstrap.mjs';
import { requirePrerequisites } from './prerequisites.mjs';
import { conclude, prepare, reportChecks, reportTests } from './report.mjs';
import { runChecks } from './runChecks.mjs';
import { runTests } from './runTests.mjs';

/**
 * `npm test`: the checks and all three tiers of tests. While PostgreSQL and Kafka start for the stack tests,
 * the checks run; neither hides the other's result.
 */
await prepare(requirePrerequisites, bootstrap);
const checking = runChecks({ afresh: true }).then((checks) => {
  reportChecks(checks);
  return checks;
});
const [checks, tests] = await Promise.all([checking, runTests(['unit', 'laws', 'stack'])]);
reportTests('tests', tests);
conclude(checks, tests);
