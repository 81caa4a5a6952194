import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlResultSet } from '@prisma/driver-adapter-utils';
import type { FieldDef, Pool, QueryArrayResult } from 'pg';
import { toPostgresError } from './PostgresError.ts';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/** What is mended on PrismaPg's adapter; `performIO` is private to it. */
interface Mended {
  performIO: (query: unknown) => Promise<QueryArrayResult>;
  queryRaw: Adapter['queryRaw'];
  executeScript: Adapter['executeScript'];
}

/** PostgreSQL's internal one-byte type "char", which PrismaPg refuses and the engine's introspection selects. */
const characterType = 18;
const textType = 25;

/** Lets "char" columns through: announced as text to PrismaPg, and as a character to the engine. */
function acceptCharacters(adapter: Mended): void {
  const characters = new WeakMap<object, readonly number[]>();
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    const isCharacter = (field: FieldDef) => field.dataTypeID === characterType;
    characters.set(
      result.rows,
      result.fields.flatMap((field, at) => (isCharacter(field) ? [at] : [])),
    );
    const fields = result.fields.map((field) =>
      isCharacter(field) ? { ...field, dataTypeID: textType } : field,
    );
    return Object.assign(result, { fields });
  };
  adapter.queryRaw = async (query): Promise<SqlResultSet> => {
    const result = await queryRaw(query);
    const at = characters.get(result.rows) ?? [];
    return {
      ...result,
      columnTypes: result.columnTypes.map((type, index) =>
        at.includes(index) ? ColumnTypeEnum.Character : type,
      ),
    };
  };
}

/**
 * PrismaPg as the schema engine needs it. Works on a pool of one session, so that the caller's BEGIN and locks hold for
 * all that the engine does; sends a script whole, where PrismaPg would cut function bodies at every semicolon.
 */
export class PrismaMigrationAdapter extends PrismaPg {
  readonly #pool: Pool;
  /** Why the first script failed; what the engine reports after it is only that the transaction is aborted. */
  failure: unknown;

  constructor(pool: Pool, schema: string) {
    super(pool, { schema });
    this.#pool = pool;
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const mended = adapter as unknown as Mended;
    acceptCharacters(mended);
    mended.executeScript = async (script) => {
      try {
        await this.#pool.query(script);
      } catch (error) {
        this.failure ??= toPostgresError(error, 'migration');
        throw error;
      }
    };
    return adapter;
  }
}
