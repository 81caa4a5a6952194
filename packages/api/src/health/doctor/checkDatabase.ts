import type { DoctorFinding } from '@liandong/contracts/api';
import { type DatabaseDescription, describeDatabase } from '@liandong/index-store/read';
import { type Check, well, worth, wrong } from './Check.ts';

const oldestVersion = 150_000;
const skewSeconds = 2;
/** A transaction this old that has written keeps committed changes from readers of the feed. */
const longSeconds = 60;

/** Judges the database that the index lies in; `now` is the clock of this process. */
export function judgeDatabase(found: DatabaseDescription, now: Date): readonly DoctorFinding[] {
  const { version, encoding, trigrams, sessions, maxSessions, oldestWriterSeconds } = found;
  const findings: DoctorFinding[] = [];
  const subject = 'PostgreSQL';
  const release = `${Math.floor(version / 10_000)}.${version % 10_000}`;
  if (version < oldestVersion)
    findings.push(wrong('database-old', subject, `版本 ${release} 过低`, '升级到 PostgreSQL 15 或更高版本'));
  if (encoding !== 'UTF8')
    findings.push(
      wrong('database-encoding', subject, `编码为 ${encoding}`, '用 UTF8 编码新建数据库，再由备份恢复'),
    );
  if (trigrams === null)
    findings.push(
      wrong('database-extension', subject, '没有扩展 pg_trgm', '以管理员执行 CREATE EXTENSION pg_trgm'),
    );
  const skew = Math.abs(Date.parse(found.now) - now.getTime()) / 1000;
  if (skew > skewSeconds)
    findings.push(
      wrong(
        'clock-skew-database',
        subject,
        `与接口所在机器的时钟相差 ${Math.round(skew)} 秒`,
        '在两台机器上启用时间同步（chrony 或 ntpd）',
      ),
    );
  if (sessions > maxSessions * 0.8)
    findings.push(
      worth(
        'database-sessions',
        subject,
        `会话 ${sessions} 个，上限 ${maxSessions}`,
        '提高 max_connections，或减小 DATABASE_SESSIONS',
      ),
    );
  if (oldestWriterSeconds > longSeconds)
    findings.push(
      worth(
        'database-long-transaction',
        subject,
        `最久的写事务已 ${oldestWriterSeconds} 秒，变更推送会等它结束`,
        '在 pg_stat_activity 中找出 backend_xid 非空且 xact_start 最早的会话，请其使用者结束',
      ),
    );
  if (found.superuser || found.writesIndex)
    findings.push(
      worth(
        'database-privileges',
        subject,
        found.superuser ? '接口以超级用户连接' : '接口所用的角色可以改写索引',
        '生产环境按 docs/operations.md“最小权限角色”一节为各程序分配角色',
      ),
    );
  const bad = findings.some(({ level }) => level === 'error');
  return bad ? findings : [well('database', subject, `版本 ${release}，UTF8，时钟一致`), ...findings];
}

export const checkDatabase: Check = {
  name: 'database',
  look: async ({ index, clock }) => judgeDatabase(await describeDatabase(index), clock.now()),
};
