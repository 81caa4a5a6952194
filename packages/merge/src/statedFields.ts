import type { FieldScalar, Fields, StatementEvent } from '@liandong/contracts/events';
import { referenceKey } from './recordKeys.ts';

/** Fields that the hub itself gives a record, for what an event says outside of its fields. */
export const hubFields = {
  /** Of a member: the person, as a keyed digest. */
  person: 'hub.person',
  /** Of a member: the organization as filed, a reference key. */
  organization: 'hub.organization',
  /** Of a member: `here`, `elsewhere` or `unknown`. */
  relation: 'hub.relation',
} as const;

const coversPrefix = 'hub.covers.';

/** The reference key of the unit that a field of a Party organization says it covers, or undefined. */
export function coveredUnit(field: string): string | undefined {
  return field.startsWith(coversPrefix) ? field.slice(coversPrefix.length) : undefined;
}

const stated = (value: FieldScalar) => ({ value });

/**
 * All that a statement says of its record, as fields: its own, and what its type says. A member's person, organization
 * and relation; whether it is still there; the units that a Party organization covers, a field each, so that several rows
 * add up and the latest word on one unit stands.
 */
export function statedFields(event: StatementEvent): Fields {
  const { fields, record } = event.data;
  switch (event.type) {
    case 'liandong.member.joined.v1':
    case 'liandong.member.changed.v1':
    case 'liandong.member.left.v1': {
      const { organization, relation, digests } = event.data;
      return {
        ...fields,
        ...presence(event.type, fields),
        [hubFields.person]: stated(digests?.citizenid?.digest ?? record.key),
        [hubFields.organization]: stated(referenceKey(record.registry, organization)),
        [hubFields.relation]: stated(relation),
      };
    }
    case 'liandong.party-organization.established.v1':
    case 'liandong.party-organization.changed.v1':
    case 'liandong.party-organization.dissolved.v1':
      return { ...fields, ...presence(event.type, fields) };
    case 'liandong.party-organization.covers.v1':
      return {
        ...fields,
        ...Object.fromEntries(
          event.data.covers.map((unit) => [coversPrefix + referenceKey(record.registry, unit), stated(true)]),
        ),
      };
    default:
      return fields;
  }
}

/** Who joins or is established is there, unless the row says otherwise; who left or was dissolved is not. */
function presence(type: string, fields: Fields): Fields {
  if (/\.(left|dissolved)\.v1$/.test(type)) return { present: stated(false) };
  if (/\.(joined|established)\.v1$/.test(type)) return { present: fields['present'] ?? stated(true) };
  return {};
}
