import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { jarsDirectory } from '../packages/devstack/kafka/jarsDirectory.mjs';

/** Kafka 4 brokers run on Java 17 or newer. */
const oldestJava = 17;
const oldestNode = 20;

/** What a program prints, or undefined where it is not there or fails. */
function outputOf(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? `${stdout}${stderr}` : undefined;
}

/** The feature version of Java as `java -version` prints it ("17.0.15"; "1.8.0" for 8), or undefined without one. */
function javaVersion(env) {
  const said = outputOf(env.JAVA_HOME ? `${env.JAVA_HOME}/bin/java` : 'java', ['-version']);
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(said ?? '') ?? [];
  return first === '1' ? Number(second) : Number(first) || undefined;
}

/**
 * What this machine lacks for the embedded servers, as lines for a person; empty if nothing. Maven is needed only to
 * fetch Kafka's jars the first time. Needs nothing installed itself.
 */
function missingPrerequisites(env) {
  const missing = [];
  if (Number(process.versions.node.split('.')[0]) < oldestNode)
    missing.push(`Node.js ≥ ${oldestNode} (现在是 / found ${process.versions.node})`);
  const java = javaVersion(env);
  if (java === undefined || java < oldestJava)
    missing.push(`Java ≥ ${oldestJava}${java === undefined ? '' : ` (现在是 / found ${java})`}`);
  if (!existsSync(jarsDirectory(env)) && outputOf('mvn', ['-v']) === undefined) missing.push('Maven');
  return missing;
}

/** Ends the process with a message that says what to install, before anything else is tried. */
export function requirePrerequisites() {
  const missing = missingPrerequisites(process.env);
  if (missing.length === 0) return;
  console.error(
    [
      `缺少：${missing.join('、')}。请先安装：`,
      `Missing: ${missing.join(', ')}. Install first:`,
      '  Debian / Ubuntu:  apt-get install openjdk-17-jre-headless maven',
      '  macOS:            brew install openjdk@17 maven',
      '  Node.js:          https://nodejs.org',
    ].join('\n'),
  );
  process.exit(1);
}
