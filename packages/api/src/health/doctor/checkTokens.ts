import { listTokens } from '@liandong/access-store';
import { calendarDate } from '@liandong/runtime';
import { type Check, well, worth } from './Check.ts';

const soonDays = 30;

/** Whether a token in use ends soon: then a department or a committee would stand before a closed door. */
export const checkTokens: Check = {
  name: 'tokens',
  look: async ({ access, clock }) => {
    const today = clock.today();
    const soon = calendarDate(new Date(clock.now().getTime() + soonDays * 86_400_000));
    const valid = (await listTokens(access)).filter(
      ({ revokedAt, until }) => revokedAt === null && until >= today,
    );
    const ending = valid.filter(({ until }) => until <= soon);
    if (ending.length === 0) return [well('tokens', '令牌', `有效 ${valid.length} 个`)];
    return ending.map(({ id, until }) =>
      worth(
        'token-expires',
        id,
        `令牌 ${until} 到期`,
        '用 liandong token create 发放新的，交给对方后收回旧的（liandong token list 可查发给谁）',
      ),
    );
  },
};
