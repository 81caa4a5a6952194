import {
  dataSchemaOf,
  eventType,
  type Fields,
  type LineRemapped,
  lineEventId,
  recordId,
  type StatementEvent,
} from '@liandong/contracts/events';
import { type SealingKey, sealText } from '@liandong/crypto';
import type { z } from 'zod';
import type { Layout } from '../registry/Registry.ts';
import { isMemberDraft, type RecordReference, type StatementDraft } from '../registry/StatementDraft.ts';
import type { FilingContext } from './FilingContext.ts';
import { type BesideCells, canonicalJson } from './personalCells.ts';
import type { PlacedDraft, StatementTopic } from './placeDraft.ts';

/** A message of the log: the key that keeps a record's events in order, and the event as JSON text. */
export interface Message {
  readonly key: string;
  readonly value: string;
}

/** A statement, and which topic of the registry it goes to. */
export interface StatementMessage extends Message {
  readonly topic: StatementTopic;
}

/** Data of a statement, whatever it speaks of. */
type StatementData = Pick<StatementEvent['data'], 'record' | 'fields' | 'unmapped' | 'personal' | 'digests'>;

interface Line {
  readonly line: number;
  readonly ordinal: number;
  readonly subject: string;
  readonly type: string;
  readonly effectiveTime: string | undefined;
}

/** The attributes of an event of a line; their order is the order of the bytes. */
function envelope(context: FilingContext, layout: Layout, at: Line) {
  const { registry, filing, mappingVersion } = context;
  return {
    specversion: '1.0' as const,
    id: lineEventId({ registry: registry.name, filing, line: at.line, ordinal: at.ordinal, mappingVersion }),
    source: `/${context.city}/${registry.name}`,
    subject: at.subject,
    time: context.receivedAt,
    dataschema: dataSchemaOf(at.type),
    datacontenttype: 'application/json' as const,
    registry: registry.name,
    filing,
    filingsequence: context.sequence,
    filingline: at.line,
    ordinal: at.ordinal,
    layout: layout.name,
    mappingversion: mappingVersion,
    effectivetime: at.effectiveTime ?? context.asOf,
    effectivefrom: at.effectiveTime === undefined ? context.asOfFrom : ('column' as const),
    asof: context.asOf,
    filer: context.filer,
    catalogue: registry.catalogue,
  };
}

/**
 * The event of a statement. `beside` is what of the row no field carries; its personal part is sealed under the owner's
 * key, with the event's id as context.
 */
export function statementEvent(
  context: FilingContext,
  layout: Layout,
  at: { readonly line: number; readonly ordinal: number },
  { draft, record, id, subject, topic }: PlacedDraft,
  beside: { readonly cells: BesideCells; readonly key: SealingKey | undefined },
): StatementMessage {
  const type = eventType(draft.type);
  const base = envelope(context, layout, { ...at, subject, type, effectiveTime: draft.effectiveTime });
  const { unmapped, personal, digests } = beside.cells;
  const data: StatementData = {
    record,
    fields: openFields(draft),
    ...(unmapped.size === 0 ? {} : { unmapped: Object.fromEntries(unmapped) }),
    ...(personal.size === 0 || beside.key === undefined
      ? {}
      : {
          personal: {
            keyid: beside.key.keyId,
            sealed: sealText(beside.key, base.id, canonicalJson(personal)),
          },
        }),
    ...(digests === undefined ? {} : { digests }),
  };
  const event = {
    type,
    ...base,
    ...(context.replaces === undefined ? {} : { replaces: context.replaces }),
    data: { ...data, ...relationsOf(draft) },
  };
  return { key: id, value: JSON.stringify(event), topic };
}

/** Fields as they travel in the open: a member's without their text as filed, which is sealed with the row. */
function openFields(draft: StatementDraft): Fields {
  if (!isMemberDraft(draft)) return draft.fields;
  return Object.fromEntries(Object.entries(draft.fields).map(([name, { value }]) => [name, { value }]));
}

/** What a statement says beside its record's fields: relations, named by the source's keys as filed. */
function relationsOf(draft: StatementDraft) {
  if (isMemberDraft(draft)) return { organization: draft.organization, relation: draft.relation };
  return 'covers' in draft ? { covers: draft.covers } : {};
}

/** A rejected row whose record could be read: the source still names it. It corrects nothing. */
export function seenEvent(
  context: FilingContext,
  layout: Layout,
  line: number,
  named: RecordReference,
): StatementMessage {
  const type = eventType('organization.seen');
  const record = { registry: context.registry.name, ...named };
  const event = {
    type,
    ...envelope(context, layout, { line, ordinal: 1, subject: named.key, type, effectiveTime: undefined }),
    data: { record, fields: {} },
  };
  return { key: recordId(record), value: JSON.stringify(event), topic: 'organizations' };
}

/** The line was read anew by a newer mapping than its filing was opened with; keyed by the filing. */
export function remappedEvent(context: FilingContext, layout: Layout, line: number): Message {
  const type = eventType('line.remapped');
  const event: z.infer<typeof LineRemapped> = {
    type,
    ...envelope(context, layout, {
      line,
      ordinal: 0,
      subject: context.filing,
      type,
      effectiveTime: undefined,
    }),
    data: {},
  };
  return { key: context.filing, value: JSON.stringify(event) };
}
