import type { SealingKey } from '@liandong/crypto';

/** Gives each owner (a record's id, a filing) its sealing key, made on demand and kept before it is used. */
export type KeySource = (owners: readonly string[]) => Promise<ReadonlyMap<string, SealingKey>>;
