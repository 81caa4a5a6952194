import { gunzipSync } from 'node:zlib';
import { Division } from '../index/Division.ts';

/** An edition of a country's divisions is some 100 MB; a city's a hundredth of it. */
const largestContent = 64 * 1024 * 1024;

/**
 * The nodes of an edition as an activation carries it: JSON lines, gzipped, in base64; each a `Division`, no code
 * twice. Undefined where it is none.
 */
export function editionNodes(content: string): readonly Division[] | undefined {
  try {
    const text = gunzipSync(Buffer.from(content, 'base64'), { maxOutputLength: largestContent }).toString(
      'utf8',
    );
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const nodes = lines.map((line) => Division.parse(JSON.parse(line)));
    return new Set(nodes.map(({ code }) => code)).size === nodes.length ? nodes : undefined;
  } catch {
    return undefined;
  }
}
