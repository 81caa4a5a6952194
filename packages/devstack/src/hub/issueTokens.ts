import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { authenticate, createToken, openAccess } from '@liandong/access-store';
import type { CreateToken } from '@liandong/contracts/api';
import { systemClock } from '@liandong/runtime';
import { registries } from './registries.ts';

/** The operator's token and one a registry, as they lie in `tokens/` of the state directory. */
export interface HubTokens {
  readonly operator: string;
  readonly departments: ReadonlyMap<string, string>;
}

/**
 * Makes the tokens with which the people of this machine begin: the operator's, and one for each registry's
 * department. Written with mode 600; those that are there and hold are kept.
 */
export async function issueTokens(stateDir: string, databaseUrl: string): Promise<HubTokens> {
  const access = openAccess({ databaseUrl, applicationName: 'npm start', max: 1 });
  const today = systemClock.today();
  const until = `${Number(today.slice(0, 4)) + 1}-12-31`;
  const issue = async (name: string, request: CreateToken): Promise<string> => {
    const file = join(stateDir, 'tokens', name);
    const held = (await readFile(file, 'utf8').catch(() => '')).trim();
    if (held !== '' && (await authenticate(access, held, today)).kind === 'principal') return held;
    const { token } = await createToken(access, request, 'hub');
    await writeFile(`${file}.new`, `${token}\n`, { mode: 0o600 });
    await rename(`${file}.new`, file);
    return token;
  };
  try {
    const operator = await issue('operator', { label: '本机运维', grant: { role: 'operator' }, until });
    const departments = new Map<string, string>();
    for (const registry of registries) {
      const request: CreateToken = {
        label: `本机 ${registry}`,
        grant: { role: 'department', registry },
        until,
      };
      departments.set(registry, await issue(registry, request));
    }
    return { operator, departments };
  } finally {
    await access.close();
  }
}
