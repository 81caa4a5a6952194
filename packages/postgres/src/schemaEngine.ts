import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type * as EngineExports from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { PrismaMigrationAdapter } from './PrismaMigrationAdapter.ts';
import { type SessionOptions, sessionConfig } from './sessionConfig.ts';

type EngineModule = typeof EngineExports;
type SchemaEngine = EngineExports.SchemaEngine;

/** What of the engine's module its types leave out. */
interface EngineBinding {
  readonly __wbg_set_wasm: (exports: unknown) => void;
}

/** What of the global scope is used; lib es2023 does not declare WebAssembly. */
interface Scope {
  readonly WebAssembly: {
    readonly instantiate: (
      bytes: Uint8Array,
      imports: Readonly<Record<string, unknown>>,
    ) => Promise<{ readonly instance: { readonly exports: { readonly __wbindgen_start: () => void } } }>;
  };
  PRISMA_WASM_PANIC_REGISTRY?: { readonly set_message: (message: string) => void };
}

const scope = globalThis as unknown as Scope;
let loading: Promise<EngineModule> | undefined;

async function loadEngine(): Promise<EngineModule> {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(script.replace(/\.js$/, '.wasm'));
  scope.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => process.stderr.write(`Prisma's schema engine: ${message}\n`),
  };
  const { instance } = await scope.WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine });
  (engine as unknown as EngineBinding).__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return engine;
}

/** A session as the schema engine's owner sees it: the engine and the plain session work on one connection. */
export interface EngineSession {
  readonly session: pg.Pool;
  readonly adapter: PrismaMigrationAdapter;
  /** Starts the engine, loading its 5 MB of WebAssembly the first time. */
  readonly startEngine: () => Promise<SchemaEngine>;
}

/** Opens one session on a schema, lends it with the engine, and closes it. */
export async function withEngineSession<Result>(
  options: { readonly connectionString: string; readonly schema: string; readonly schemaFile?: string },
  use: (session: EngineSession) => Promise<Result>,
): Promise<Result> {
  const config: SessionOptions = {
    connectionString: options.connectionString,
    applicationName: `migrate ${options.schema}`,
    searchPath: [options.schema, 'public'],
  };
  const session = new pg.Pool({ ...sessionConfig(config), max: 1, idleTimeoutMillis: 0 });
  session.on('error', () => undefined);
  const adapter = new PrismaMigrationAdapter(session, options.schema);
  let engine: SchemaEngine | undefined;
  const startEngine = async () => {
    loading ??= loadEngine();
    const { SchemaEngine } = await loading;
    const datamodels: [string, string][] | undefined =
      options.schemaFile === undefined
        ? undefined
        : [[options.schemaFile, await readFile(options.schemaFile, 'utf8')]];
    engine = await SchemaEngine.new(
      { datamodels },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(adapter),
    );
    return engine;
  };
  try {
    return await use({ session, adapter, startEngine });
  } finally {
    engine?.free();
    await session.end();
  }
}
