import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { withEngineSession } from './schemaEngine.ts';

interface DiffOptions {
  readonly connectionString: string;
  readonly schema: string;
  /** `prisma/schema.prisma` of the store. */
  readonly schemaFile: string;
  /** `schema.table` of tables that Prisma's schema leaves out on purpose. */
  readonly externalTables?: readonly string[];
}

async function diff(
  options: DiffOptions,
  script: boolean,
): Promise<{ exitCode: number; stdout: string | null }> {
  const files = [{ path: options.schemaFile, content: await readFile(options.schemaFile, 'utf8') }];
  return withEngineSession(options, async ({ startEngine }) => {
    const engine: SchemaEngine = await startEngine();
    return engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: dirname(options.schemaFile) },
      to: { tag: 'schemaDatamodel', files },
      script,
      exitCode: true,
      filters: { externalTables: [...(options.externalTables ?? [])], externalEnums: [] },
    });
  });
}

/**
 * How a migrated schema differs from what `schema.prisma` says; the empty text when it does not.
 * Prisma does not see row-level security, functions, triggers, checks, views and partitions: test those by themselves.
 */
export async function diffDatabase(options: DiffOptions): Promise<string> {
  const { exitCode, stdout } = await diff(options, false);
  return exitCode === 0 ? '' : (stdout ?? 'They differ.');
}

/** The SQL that would take a migrated schema to what `schema.prisma` says: the draft of the next migration. */
export async function draftMigration(options: DiffOptions): Promise<string> {
  return (await diff(options, true)).stdout ?? '';
}
