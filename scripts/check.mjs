import { bootstrap } from './bootstrap.mjs';
import { conclude, prepare, reportChecks, reportTests } from './report.mjs';
import { runChecks } from './runChecks.mjs';
import { runTests } from './runTests.mjs';

/** `npm run check`: everything that needs no server. Steps whose inputs have not changed are not run again. */
await prepare(bootstrap);
const [checks, tests] = await Promise.all([runChecks({ afresh: false }), runTests(['unit', 'laws'])]);
reportChecks(checks);
reportTests('tests', tests);
conclude(checks, tests);
