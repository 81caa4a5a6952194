import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

/** What a run of vitest amounts to; read by scripts/runTests.mjs. */
interface Summary {
  passed: number;
  failed: number;
  skipped: { test: string; reason: string }[];
  /** Tests of each project, to tell a tier that ran nothing. */
  tests: Record<string, number>;
  /** What FC_SEED draws the same properties again. */
  seed: number;
}

/** A reporter that writes the run's Summary as JSON, with the reason of each skip. */
export class Tally implements Reporter {
  private readonly file: string;

  private readonly seed: number;

  constructor(file: string, seed: number) {
    this.file = file;
    this.seed = seed;
  }

  /** Stack tests take a while: a line each, so that one sees them move. */
  onTestModuleEnd(module: TestModule): void {
    if (module.project.name !== 'stack') return;
    const seconds = (module.diagnostic().duration / 1000).toFixed(1);
    console.log(`${module.ok() ? '✓' : '✗'} ${module.relativeModuleId} ${seconds} s`);
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const summary: Summary = { passed: 0, failed: errors.length, skipped: [], tests: {}, seed: this.seed };
    for (const module of modules) {
      const broken = [module, ...module.children.allSuites()].filter((suite) => suite.errors().length > 0);
      summary.failed += broken.length;
      for (const test of module.children.allTests()) count(summary, module, test);
    }
    writeFileSync(this.file, JSON.stringify(summary));
  }
}

function count(summary: Summary, module: TestModule, test: TestCase): void {
  summary.tests[module.project.name] = (summary.tests[module.project.name] ?? 0) + 1;
  const result = test.result();
  if (result.state === 'passed') summary.passed++;
  else if (result.state === 'failed') summary.failed++;
  else {
    const note = result.state === 'skipped' ? result.note : 'did not run';
    const reason = note ?? (module.ok() ? 'no reason given' : 'what it needs in its file failed');
    summary.skipped.push({ test: `${module.relativeModuleId} > ${test.fullName}`, reason });
  }
}
