import { z } from 'zod';

export const DivisionLevel = z.enum(['city', 'district', 'street', 'community']);
export type DivisionLevel = z.infer<typeof DivisionLevel>;

/** A node of an edition of the divisions 行政区划 (GB/T 2260: 6 digits; street 9; community 12). */
export const Division = z.object({
  code: z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/),
  name: z.string().min(1),
  level: DivisionLevel,
  parent: z.string().optional(),
});
export type Division = z.infer<typeof Division>;

/** The node 外地 beside the city: records of other cities. */
export const elsewhere = { code: 'elsewhere', name: '外地', level: 'elsewhere' } as const;

/**
 * The bytewise range of codes below a node, the node itself among them: a code's prefix is its place in the tree
 * (city 4 digits, district 6, street 9, community 12).
 */
export function divisionRange(code: string): { from: string; below: string } {
  const prefix = /^\d{4}00$/.test(code) ? code.slice(0, 4) : code;
  const last = prefix.charCodeAt(prefix.length - 1);
  return { from: prefix, below: prefix.slice(0, -1) + String.fromCharCode(last + 1) };
}

/** Is `code` the node or below it? */
export function isWithinDivision(code: string, node: string): boolean {
  const { from, below } = divisionRange(node);
  return code >= from && code < below;
}
