import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('loads in Node itself, which finds fewer names in kafkajs than vitest does', () => {
  const entry = new URL('./index.ts', import.meta.url).href;
  const code = `import(${JSON.stringify(entry)}).then((bus) => process.stdout.write(typeof bus.consume))`;
  expect(execFileSync(process.execPath, ['--import', 'tsx', '-e', code], { encoding: 'utf8' })).toBe(
    'function',
  );
});
