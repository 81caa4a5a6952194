import { z } from 'zod';
import { eventType, lineAttributes } from './Envelope.ts';
import { Fields } from './fields.ts';
import { SourceRecordKey } from './SourceRecordKey.ts';

/** Cells with personal data, sealed under a key of the person's (or the record's) own; destroying the key erases. */
export const Personal = z.object({ keyid: z.string(), sealed: z.base64() });
export type Personal = z.infer<typeof Personal>;

/** A keyed digest by which persons and telephones are matched, with the id of its key. */
export const KeyedDigest = z.object({ keyid: z.string(), digest: z.string() });

/** What a row says of one source record: the whole row travels, mapped or not. */
export const RecordStatement = z.object({
  record: SourceRecordKey,
  fields: Fields,
  /** The rest of the row, column → text as filed. */
  unmapped: z.record(z.string(), z.string()).optional(),
  personal: Personal.optional(),
  digests: z.object({ citizenid: KeyedDigest.optional(), telephone: KeyedDigest.optional() }).optional(),
});
export type RecordStatement = z.infer<typeof RecordStatement>;

const statement = <const Name extends string>(name: Name) =>
  z.object({ ...lineAttributes, type: z.literal(eventType(name)), data: RecordStatement });

export const OrganizationEstablished = statement('organization.established');
export const OrganizationChanged = statement('organization.changed');
export const OrganizationDeregistered = statement('organization.deregistered');
export const OrganizationRevoked = statement('organization.revoked');
/** An annual report or inspection: it states what is, as of its date. */
export const OrganizationReported = statement('organization.reported');
/** A row that was rejected but whose key could be read: it says that the source still names the record. */
export const OrganizationSeen = statement('organization.seen');
