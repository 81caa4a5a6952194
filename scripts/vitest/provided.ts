import 'vitest';

/** What a run gives its tests, by `inject` of vitest. */
declare module 'vitest' {
  interface ProvidedContext {
    /** Seed of every property of this run. */
    readonly fastCheckSeed: number;
    /** The test server of PostgreSQL, an empty database on it; only in `.stack.test.ts`. */
    readonly databaseUrl: string;
    /** `host:port,…` of the test brokers of Kafka, as KAFKA_BROKERS has them; only in `.stack.test.ts`. */
    readonly kafkaBrokers: string;
  }
}
