import type { DoctorFinding, DoctorReport } from '@liandong/contracts/api';
import type { Hub } from '../context.ts';
import { procedureFor } from '../procedure.ts';
import { type Check, wrong } from './doctor/Check.ts';
import { checkContents, checkInForce } from './doctor/checkContents.ts';
import { checkDatabase } from './doctor/checkDatabase.ts';
import { checkDeadLetters, checkLag, checkTopics } from './doctor/checkLog.ts';
import { checkTokens } from './doctor/checkTokens.ts';

/** Every look, in the order in which the findings are shown. */
const checks: readonly Check[] = [
  checkDatabase,
  checkTopics,
  checkDeadLetters,
  checkLag,
  checkInForce,
  checkContents,
  checkTokens,
];

/** A look that failed is a finding; its own text may hold what nobody may read. */
async function look({ name, look: run }: Check, hub: Hub): Promise<readonly DoctorFinding[]> {
  try {
    return await run(hub);
  } catch (error) {
    const why = hub.isUnavailable(error) ? '连不上数据库或 Kafka' : '意外的错误';
    return [
      wrong(
        `${name}-unknown`,
        name,
        `无法检查：${why}`,
        '查看 liandong status 的地址和接口（index-api）的日志',
      ),
    ];
  }
}

/** Looks at everything that the API's process can reach, for an operator. Reads whole tables of the index. */
export const doctor = procedureFor('status.read').query(async ({ ctx: { hub } }): Promise<DoctorReport> => {
  const findings: DoctorFinding[] = [];
  for (const check of checks) findings.push(...(await look(check, hub)));
  return { now: hub.clock.now().toISOString(), findings };
});
