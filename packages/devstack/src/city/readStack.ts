import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLiandongClient, type LiandongClient } from '@liandong/client';
import { z } from 'zod';
import { registries } from '../hub/registries.ts';
import { StackRefusal } from '../StackRefusal.ts';
import type { DepartmentDoor, DepartmentDoors } from './fileByDepartments.ts';

const StackFile = z.object({ api: z.url(), adapters: z.record(z.string(), z.url()) });

/** A hub that runs on this machine, as its operator and its departments reach it. */
export interface RunningHub {
  readonly client: LiandongClient;
  readonly doors: DepartmentDoors;
}

/** The hub of a state directory. @throws StackRefusal where none runs there */
export async function readStack(stateDir: string): Promise<RunningHub> {
  const text = await readFile(join(stateDir, 'stack.json'), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new StackRefusal('not-running', `${stateDir} 中没有运行中的系统：请先运行 npm start -- --empty`);
  const stack = StackFile.parse(JSON.parse(text));
  const tokenOf = async (name: string): Promise<string> =>
    (await readFile(join(stateDir, 'tokens', name), 'utf8')).trim();
  const doors: Record<string, DepartmentDoor> = {};
  for (const registry of registries) {
    const url = stack.adapters[registry];
    if (url === undefined)
      throw new StackRefusal('not-running', `运行中的系统没有 ${registry} 的报送门：请重新启动`);
    doors[registry] = { url, token: await tokenOf(registry) };
  }
  const client = createLiandongClient({ url: stack.api, token: await tokenOf('operator') });
  return { client, doors: doors as unknown as DepartmentDoors };
}
