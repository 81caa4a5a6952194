import { normalizeCode } from '@liandong/standards';
import { z } from 'zod';
import { hashId } from './hashId.ts';

/**
 * How a source names its record: unified social credit code (GB 32100-2015), registration number (GS 15-2006),
 * ICP subject, the source's own number, or a digest of a person (members).
 */
export const KeyScheme = z.enum([
  'uscc',
  'registration-number',
  'icp-subject',
  'own-number',
  'person-digest',
]);
export type KeyScheme = z.infer<typeof KeyScheme>;

/** Half of a surrogate pair is no character, and no database keeps it. */
const keyText = /^\P{Surrogate}*$/u;

/** The source record that an event speaks of. `kind`: an organization kind, `member` or `party-organization`. */
export const SourceRecordKey = z.object({
  registry: z.string().min(1).max(64),
  kind: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .max(64),
  keyscheme: KeyScheme,
  key: z.string().min(1).max(200).regex(keyText),
});
export type SourceRecordKey = z.infer<typeof SourceRecordKey>;

/** The id of a source record: hash(registry, kind, key scheme, normalized key). Also the Kafka key of its events. */
export function recordId(record: SourceRecordKey): string {
  return hashId(['record', record.registry, record.kind, record.keyscheme, normalizeCode(record.key)]);
}
