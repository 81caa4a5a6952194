import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { ActivateDivisions, type Activated } from '@liandong/contracts/api';
import type { z } from 'zod';
import { publishDecision } from '../decisions/publishDecision.ts';
import { apiError } from '../errors.ts';
import { procedureFor } from '../procedure.ts';
import { checkEdition } from './checkEdition.ts';

/** The decisions topic takes messages of up to 8 MB. */
const largestContent = 6_000_000;

/**
 * Brings an edition of the divisions into force by an event that carries it, gzipped. The digest is SHA-256 of the
 * content as given. An edition that the tree of codes cannot stand on is refused with its first bad line.
 */
export const activate = procedureFor('divisions.activate')
  .input(ActivateDivisions)
  .mutation(async ({ ctx: { hub, principal }, input }): Promise<z.infer<typeof Activated>> => {
    const { city, edition, asOf, content, reason } = input;
    if (city !== hub.city) throw apiError('bad-input', `本平台的城市是 ${hub.city}。`);
    const check = checkEdition(content, city);
    if (check.kind === 'invalid') throw apiError('bad-input', `第 ${check.line} 行：${check.problem}。`);
    const packed = gzipSync(content).toString('base64');
    if (packed.length > largestContent) throw apiError('bad-input', '内容过大。');
    const digest = createHash('sha256').update(content).digest('hex');
    const number = await publishDecision(hub, principal, reason, {
      type: 'liandong.divisions.activated.v1',
      subject: 'divisions',
      data: { digest, city, edition, asof: asOf, content: packed },
    });
    return { number, digest };
  });
