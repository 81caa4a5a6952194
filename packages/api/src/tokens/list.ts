import { listTokens } from '@liandong/access-store';
import type { TokenList } from '@liandong/contracts/api';
import type { z } from 'zod';
import { procedureFor } from '../procedure.ts';

/** Every token's principal, newest first; the tokens themselves nobody has. */
export const list = procedureFor('tokens.manage').query(
  async ({ ctx }): Promise<z.infer<typeof TokenList>> => ({
    tokens: [...(await listTokens(ctx.hub.access))],
  }),
);
