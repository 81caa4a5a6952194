import { PrismaPg } from '@prisma/adapter-pg';
import { sessionConfig } from './sessionConfig.ts';

/**
 * The driver adapter of a store's Prisma client: `new PrismaClient({ adapter: createPrismaAdapter(…) })`.
 * The session's time zone is UTC, which PrismaPg takes for granted when it reads a timestamptz.
 * @param options.schema the PostgreSQL schema that the store's unqualified names live in
 */
export function createPrismaAdapter(options: {
  readonly connectionString: string;
  readonly schema: string;
  readonly max?: number;
}): PrismaPg {
  const session = sessionConfig({
    connectionString: options.connectionString,
    applicationName: `prisma ${options.schema}`,
    searchPath: [options.schema, 'public'],
  });
  return new PrismaPg({ ...session, max: options.max ?? 4 }, { schema: options.schema });
}
