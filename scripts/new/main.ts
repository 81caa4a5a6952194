import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { newRegistry } from './newRegistry.ts';
import { writeExpectations } from './writeExpectations.ts';

const usage = 'usage: npm run new -- registry NAME [--label 部门名称]';
const root = fileURLToPath(new URL('../../', import.meta.url));

/** `npm run new -- registry NAME`: a working adapter, linked, formatted, with what its fixture gives. */
async function main(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    options: { label: { type: 'string' } },
    allowPositionals: true,
  });
  const [what, name, ...more] = positionals;
  if (what !== 'registry' || name === undefined || more.length > 0) {
    console.error(usage);
    return 2;
  }
  const made = newRegistry(root, name, values.label ?? name);
  if (made.kind === 'refused') {
    console.error(made.sentence);
    return 1;
  }
  const tool = (program: string, ...rest: string[]): void =>
    void execFileSync(join(root, 'node_modules/.bin', program), rest, {
      cwd: root,
      stdio: 'pipe',
    });
  tool('biome', 'check', '--write', `adapters/${name}`, ...made.lists);
  tool('pnpm', 'install', '--prefer-offline', '--silent');
  await writeExpectations(join(root, 'adapters', name));
  console.log(
    `made     adapters/${name}/\nchanged  ${made.lists.join('\n         ')}\n         pnpm-lock.yaml`,
  );
  console.log(`next     npx vitest run adapters/${name}, and docs/add-a-registry.md`);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? `${error.message}\n${usage}` : error);
  process.exitCode = 2;
}
