import { z } from 'zod';

const File = z.object({
  /** Within the backup's folder. */
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What a backup holds. It is written last: a folder without it holds no backup. */
export const Manifest = z.object({
  format: z.literal(1),
  /** When the tables were read, ISO 8601; the log reaches a little further. */
  takenAt: z.string(),
  /** Of the cluster that the log was read from. */
  clusterId: z.string(),
  /** Topics without the hub's prefix. */
  partitions: z.array(
    File.extend({ topic: z.string(), partition: z.int(), from: z.string(), messages: z.int() }),
  ),
  tables: z.array(File.extend({ schema: z.string(), table: z.string(), columns: z.array(z.string()) })),
  keys: z.array(File),
});
export type Manifest = z.infer<typeof Manifest>;
