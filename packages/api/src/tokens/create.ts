import { createToken } from '@liandong/access-store';
import { scopeOf } from '@liandong/authority';
import { type CreatedToken, CreateToken } from '@liandong/contracts/api';
import type { z } from 'zod';
import { apiError } from '../errors.ts';
import { procedureFor } from '../procedure.ts';

/** Makes a token, shown this once. One that would grant nothing today is refused: its end is past, or its division no code. */
export const create = procedureFor('tokens.manage')
  .input(CreateToken)
  .mutation(async ({ ctx: { hub, principal }, input }): Promise<z.infer<typeof CreatedToken>> => {
    const scope = scopeOf({ id: '', ...input }, hub.clock.today());
    if (scope.kind === 'none')
      throw apiError(
        'bad-input',
        scope.reason === 'ended' ? '截止日期已过。' : '行政区划代码应为 6、9 或 12 位数字。',
      );
    return createToken(hub.access, input, principal.id);
  });
