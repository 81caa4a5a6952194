import { z } from 'zod';

/** A calendar date, `YYYY-MM-DD`. */
export const CalendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/**
 * Since when a statement is so: a date, or a time at China's offset. Compared bytewise; a date comes before any
 * time of its day.
 */
export const EffectiveTime = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\+08:00)?$/);

/** `<filing>#<line>`, the line that an event corrects. */
export const ReplacedLine = z.string().regex(/^[^#]+#\d+$/);

/**
 * Whole numbers of the log. Their bounds are the widths that merge's stamp and the index's integers give them; a
 * number beyond would break the order of statements, so it is no event.
 */
export const Sequence = z.int().min(1).max(2_147_483_647);
export const MappingVersion = z.int().min(1).max(99_999);
const Line = z.int().min(1).max(99_999_999);
const Ordinal = z.int().min(0).max(9_999);

const common = {
  specversion: z.literal('1.0'),
  id: z.uuid(),
  /** City and registry, `/410300/business-registration`; for decisions `/410300/decisions`. */
  source: z.string().regex(/^\/\d{6}\/[a-z][a-z0-9-]*$/),
  /** The source record's key as filed; the filing; what was decided. */
  subject: z.string().min(1).max(400),
  /** When the hub accepted it. */
  time: z.iso.datetime({ offset: true }),
  dataschema: z.string(),
  datacontenttype: z.literal('application/json'),
  traceparent: z.string().optional(),
};

/** Attributes of an event that a line of a filing said (CloudEvents 1.0, extension attributes in lower case). */
export const lineAttributes = {
  ...common,
  registry: z.string(),
  filing: z.string(),
  filingsequence: Sequence,
  /** The row as a spreadsheet numbers it: the heading is row 1. */
  filingline: Line,
  /** Which event of the line; 0 is `line remapped`. */
  ordinal: Ordinal,
  layout: z.string(),
  mappingversion: MappingVersion,
  effectivetime: EffectiveTime,
  /** Where the effective time came from: a column, the filing's date, the day of receipt. */
  effectivefrom: z.enum(['column', 'asof', 'receipt']),
  asof: CalendarDate,
  snapshot: z.string().optional(),
  replaces: ReplacedLine.optional(),
  /** The principal who filed. */
  filer: z.string(),
  /** Purpose and catalogue number of the source. */
  catalogue: z.string(),
};

/** Attributes of an event without a line: it has a durably issued number of its topic and is ordered by it. */
export const numberedAttributes = { ...common, number: Sequence };

/** The type attribute of the first major version, `liandong.<name>.v1`. */
export function eventType<Name extends string>(name: Name): `liandong.${Name}.v1` {
  return `liandong.${name}.v1`;
}

/** The dataschema attribute that goes with a type. */
export function dataSchemaOf(type: string): string {
  return `urn:${type.replaceAll('.', ':')}`;
}
