import { z } from 'zod';
import { eventType, lineAttributes } from './Envelope.ts';
import { RecordStatement } from './organization.ts';
import { SourceRecordKey } from './SourceRecordKey.ts';

const statement = <const Name extends string>(name: Name) =>
  z.object({ ...lineAttributes, type: z.literal(eventType(name)), data: RecordStatement });

export const PartyOrganizationEstablished = statement('party-organization.established');
export const PartyOrganizationChanged = statement('party-organization.changed');
export const PartyOrganizationDissolved = statement('party-organization.dissolved');

/** Which units a Party organization covers: one, or several for a joint branch; source keys as filed. */
export const PartyOrganizationCovers = z.object({
  ...lineAttributes,
  type: z.literal(eventType('party-organization.covers')),
  data: RecordStatement.extend({ covers: z.array(SourceRecordKey.omit({ registry: true })).min(1) }),
});
