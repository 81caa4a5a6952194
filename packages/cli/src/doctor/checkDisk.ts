import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { DoctorFinding } from '@liandong/contracts/api';
import { well, worth, wrong } from './findings.ts';

const gigabyte = 1024 ** 3;
const hourMilliseconds = 3_600_000;

/** How much room is left where the hub keeps its state; a broker or PostgreSQL without room stops everything. */
export async function checkSpace(stateDir: string): Promise<readonly DoctorFinding[]> {
  const { bavail, blocks, bsize } = await statfs(stateDir);
  const free = bavail * bsize;
  const text = `剩余 ${(free / gigabyte).toFixed(1)} GB（${Math.round((bavail / blocks) * 100)}%）`;
  const remedy = '腾出空间或扩大磁盘；不要删除 Kafka 和 PostgreSQL 的文件';
  if (free < gigabyte) return [wrong('disk-full', stateDir, text, remedy)];
  if (free < 5 * gigabyte || bavail / blocks < 0.05) return [worth('disk-low', stateDir, text, remedy)];
  return [well('disk', stateDir, text)];
}

async function agesIn(directory: string, now: Date): Promise<readonly number[]> {
  const names = await readdir(directory).catch(() => []);
  const ages = await Promise.all(
    names.map(async (name) => {
      const found = await stat(join(directory, name)).catch(() => undefined);
      return found?.isFile() === true ? now.getTime() - found.mtimeMs : -1;
    }),
  );
  return ages.filter((age) => age >= 0);
}

/** What lies for an hour where files should only pass. */
export async function checkLeftovers(stateDir: string, now: Date): Promise<readonly DoctorFinding[]> {
  const findings: DoctorFinding[] = [];
  for (const registry of await readdir(join(stateDir, 'spool')).catch(() => [])) {
    const old = (await agesIn(join(stateDir, 'spool', registry), now)).filter(
      (age) => age > hourMilliseconds,
    );
    if (old.length > 0)
      findings.push(
        worth(
          'spool-leftover',
          join(stateDir, 'spool', registry),
          `${old.length} 个文件滞留超过一小时`,
          '看该适配器的日志：它每 5 秒重试一次；确认 Kafka 和 PostgreSQL 可用后仍不消失，请该部门重新报送同一文件',
        ),
      );
  }
  for (const registry of await readdir(join(stateDir, 'inbox')).catch(() => [])) {
    const rejected = (await agesIn(join(stateDir, 'inbox', registry, 'rejected'), now)).length;
    if (rejected > 0)
      findings.push(
        worth(
          'inbox-rejected',
          join(stateDir, 'inbox', registry, 'rejected'),
          `${rejected} 个文件被整份退回`,
          '把旁边的说明交给该部门，更正后重新报送，然后移走这些文件',
        ),
      );
  }
  return findings.length === 0 ? [well('spool', join(stateDir, 'spool'), '没有滞留的文件')] : findings;
}
