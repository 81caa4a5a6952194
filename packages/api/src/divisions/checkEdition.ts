import { Division, type DivisionLevel, isWithinDivision } from '@liandong/contracts/index';

/** Digits of a code by its level (GB/T 2260; statistical code of streets and communities). */
const digits: Readonly<Record<DivisionLevel, number>> = { city: 6, district: 6, street: 9, community: 12 };
const levels: readonly DivisionLevel[] = ['city', 'district', 'street', 'community'];

/** Is an edition one that the index can stand on? `line` counts from 1; `problem` is Chinese. */
export type EditionCheck =
  | { readonly kind: 'edition'; readonly nodes: number }
  | { readonly kind: 'invalid'; readonly line: number; readonly problem: string };

function parseLine(text: string): Division | undefined {
  try {
    return Division.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function problemOf(node: Division, city: string, known: ReadonlyMap<string, Division>): string | undefined {
  if (node.code.length !== digits[node.level]) return '代码位数与层级不符';
  if (!isWithinDivision(node.code, city)) return '代码不在本市范围内';
  if (node.level === 'city') {
    if (node.code !== city) return '市的代码与所填城市不符';
    return node.parent === undefined ? undefined : '市不应有上级';
  }
  const parent = node.parent === undefined ? undefined : known.get(node.parent);
  if (parent === undefined) return '没有上级，或上级不在本版之中';
  if (levels.indexOf(parent.level) >= levels.indexOf(node.level)) return '上级的层级不高于本级';
  if (!isWithinDivision(node.code, parent.code)) return '代码不以上级代码开头';
  return undefined;
}

/**
 * Judges an edition of the divisions, JSON lines of nodes: exactly one city and the one that is meant, no code twice,
 * every parent there and above, and every code beginning with its parent's. A code's prefix is its place in the
 * tree, and roll-ups sum over it.
 */
export function checkEdition(content: string, city: string): EditionCheck {
  const invalid = (line: number, problem: string): EditionCheck => ({ kind: 'invalid', line, problem });
  const nodes: { readonly line: number; readonly node: Division }[] = [];
  const known = new Map<string, Division>();
  for (const [at, text] of content.split('\n').entries()) {
    if (text.trim() === '') continue;
    const node = parseLine(text);
    if (node === undefined) return invalid(at + 1, '不是一个行政区划节点');
    if (known.has(node.code)) return invalid(at + 1, '代码重复');
    known.set(node.code, node);
    nodes.push({ line: at + 1, node });
  }
  if (known.get(city)?.level !== 'city') return invalid(1, '没有本市的节点');
  for (const { line, node } of nodes) {
    const problem = problemOf(node, city, known);
    if (problem !== undefined) return invalid(line, problem);
  }
  return { kind: 'edition', nodes: nodes.length };
}
