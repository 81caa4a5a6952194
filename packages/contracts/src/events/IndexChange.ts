import { z } from 'zod';
import { CoverageReason, CoverageStatus } from '../coverage/CoverageStatus.ts';
import { dataSchemaOf, eventType, numberedAttributes } from './Envelope.ts';
import { hashId } from './hashId.ts';

const { number: _, ...common } = numberedAttributes;

/** The whole state of an organization, as every list of the hub shows it. A count that is not known is null. */
export const IndexedOrganization = z.object({
  /** Unified social credit code, else registration number, else the source's key. */
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  /** The line 条 whose list it is on. */
  line: z.string(),
  /** Where it lies: a code of the divisions in force, or `elsewhere`. */
  division: z.string(),
  status: CoverageStatus,
  reason: CoverageReason,
  /** Effective time of the newest fact that decided; empty where no fact did. */
  since: z.string(),
  /** Version of the rule set; empty where none is in force. */
  rules: z.string(),
  registrationStatus: z.string().nullable(),
  staff: z.number().nullable(),
  /** Party members as the unit declares them. */
  members: z.number().nullable(),
  /** Persons on rosters; absent in messages of before rosters were taken. */
  rosterFormal: z.number().nullable().optional(),
  rosterProbationary: z.number().nullable().optional(),
  rosterElsewhere: z.number().nullable().optional(),
  rosterFloating: z.number().nullable().optional(),
  /** Named Party organizations that cover it. */
  partyOrganizations: z.number().optional(),
  /** Codes of what a person should look at. */
  review: z.array(z.string()),
  /** Source records that are this organization. */
  records: z.number(),
});
export type IndexedOrganization = z.infer<typeof IndexedOrganization>;

/**
 * A message of `index.changes`: what an organization is now; `time` is when the index took it. Not an event of the log, but computed from it; kept by
 * key, so that who reads the topic from its beginning has the index. Kafka key = subject = the organization's id.
 */
export const IndexChange = z.object({
  ...common,
  type: z.literal(eventType('index.changed')),
  /** Which feed the sequence belongs to; a hub whose index database was made anew has another. */
  feed: z.uuid(),
  /** Of two messages of one feed on one organization the one with the greater text is newer; repeats are equal. */
  sequence: z.string().regex(/^\d{20}-\d{19}$/),
  /** `<filing>#<line>` of the newest statement that led to it, where one did. */
  cause: z.string().optional(),
  data: z.union([
    z.object({ organization: IndexedOrganization }),
    /** It was found to be one with this organization, which has a message of its own. */
    z.object({ mergedInto: z.uuid() }),
    /** Nothing that counts speaks of it any more. */
    z.object({ withdrawn: z.literal(true) }),
  ]),
});
export type IndexChange = z.infer<typeof IndexChange>;

/** What is known of a change when it is published; `transaction` and `change` are its place in the feed. */
interface ChangeOfIndex {
  readonly city: string;
  readonly feed: string;
  readonly transaction: string;
  readonly change: string;
  readonly organizationId: string;
  /** ISO 8601 in UTC. */
  readonly time: string;
  readonly cause: string | null;
  readonly data: IndexChange['data'];
}

/** The message of a change: the same change gives the same message to the byte, however often it is published. */
export function indexChange(of: ChangeOfIndex): IndexChange {
  const type = eventType('index.changed');
  return {
    specversion: '1.0',
    id: hashId(['index.changes', of.feed, of.transaction, of.change]),
    source: `/${of.city}/index`,
    subject: of.organizationId,
    time: of.time,
    dataschema: dataSchemaOf(type),
    datacontenttype: 'application/json',
    type,
    feed: of.feed,
    sequence: `${of.transaction.padStart(20, '0')}-${of.change.padStart(19, '0')}`,
    ...(of.cause === null ? {} : { cause: of.cause }),
    data: of.data,
  };
}
