import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../CommandError.ts';
import type { Settings } from '../config.ts';
import { parseOptions } from '../parseOptions.ts';
import { findStateDirectory } from './findStateDirectory.ts';
import { StackFile } from './StackFile.ts';

/** Where to ask and with which token. */
export interface Door {
  readonly url: string;
  readonly token: string;
}

/** A hub: its API, and the adapter of each registry. */
export interface Hub {
  readonly api: () => Promise<Door>;
  /** By default as the registry's department. */
  readonly adapter: (registry: string, as?: 'operator') => Promise<Door>;
  /** For what an adapter answers to anybody. */
  readonly adapterUrl: (registry: string) => Promise<string>;
  /** What is known of it without asking: its programs by name and address, and its state directory if that is at hand. */
  readonly whereabouts: () => Promise<{
    readonly stateDirectory: string | undefined;
    readonly programs: Readonly<Record<string, string>>;
  }>;
}

const ownClone = fileURLToPath(new URL('../../../..', import.meta.url));

/**
 * The hub that is meant: by address where one was given, else the running stack of a state directory, looked for
 * from the folder `from` upward and then in `clone`.
 *
 * Its doors throw CommandError `not-running`, `no-token`, `no-adapter`, `unknown-registry`.
 */
export function findHub(settings: Settings, from: string, clone: string = ownClone): Hub {
  const state = (): Promise<State> => readState(findStateDirectory(settings.data, from, clone));
  return {
    whereabouts: async () => {
      if (settings.api !== undefined) return { stateDirectory: undefined, programs: { api: settings.api } };
      const found = await state().catch(() => undefined);
      const programs = found === undefined ? {} : { api: found.stack.api, ...found.stack.adapters };
      return { stateDirectory: found?.directory ?? settings.data, programs };
    },
    api: async () =>
      settings.api === undefined ? apiOf(await state(), settings) : given(settings.api, settings),
    adapter: async (registry, as) => {
      if (settings.adapter !== undefined) return given(settings.adapter, settings);
      requireState(settings);
      return adapterOf(await state(), registry, as ?? registry, settings);
    },
    adapterUrl: async (registry) => {
      if (settings.adapter !== undefined) return settings.adapter;
      requireState(settings);
      return adapterUrlOf(await state(), registry);
    },
  };
}

function given(url: string, { token }: Settings): Door {
  if (token !== undefined) return { url, token };
  throw new CommandError('no-token', '没有令牌：用 --token 或环境变量 LIANDONG_TOKEN 给出。');
}

interface State {
  readonly directory: string;
  readonly stack: StackFile;
}

async function readState(directory: string | undefined): Promise<State> {
  const text =
    directory === undefined
      ? undefined
      : await readFile(join(directory, 'stack.json'), 'utf8').catch(() => undefined);
  if (directory === undefined || text === undefined) {
    const where = directory === undefined ? '' : `（${directory} 中没有 stack.json）`;
    throw new CommandError(
      'not-running',
      `没有找到运行中的系统${where}：先运行 npm start，或用 --data、--api 指明。`,
    );
  }
  return { directory, stack: parseOptions(StackFile, JSON.parse(text)) };
}

async function apiOf({ directory, stack }: State, settings: Settings): Promise<Door> {
  return { url: stack.api, token: await tokenOf(directory, 'operator', settings) };
}

/** A hub that is known by the address of its API alone has no adapters that could be looked up. */
function requireState({ api }: Settings): void {
  if (api === undefined) return;
  throw new CommandError('no-adapter', '没有报送地址：用 --adapter 或环境变量 LIANDONG_ADAPTER 给出。');
}

async function adapterOf(state: State, registry: string, as: string, settings: Settings): Promise<Door> {
  const url = adapterUrlOf(state, registry);
  return { url, token: await tokenOf(state.directory, as, settings) };
}

function adapterUrlOf({ stack }: State, registry: string): string {
  const url = stack.adapters[registry];
  if (url !== undefined) return url;
  const known = Object.keys(stack.adapters).join('、');
  throw new CommandError('unknown-registry', `没有登记部门“${registry}”，现有：${known}。`);
}

async function tokenOf(directory: string, name: string, { token }: Settings): Promise<string> {
  if (token !== undefined) return token;
  const path = join(directory, 'tokens', name);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text !== undefined) return text.trim();
  throw new CommandError('no-token', `读不到 ${path}：用 --token 给出令牌。`);
}
