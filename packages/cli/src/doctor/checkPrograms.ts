import type { DoctorFinding } from '@liandong/contracts/api';
import { z } from 'zod';
import { well, wrong } from './findings.ts';

const Ready = z.object({ ok: z.boolean(), checks: z.record(z.string(), z.looseObject({ ok: z.boolean() })) });
const deadlineMilliseconds = 8_000;

async function askReady(name: string, url: string): Promise<DoctorFinding> {
  let answer: z.infer<typeof Ready>;
  try {
    const response = await fetch(new URL('/readyz', url), {
      signal: AbortSignal.timeout(deadlineMilliseconds),
    });
    answer = Ready.parse(await response.json());
  } catch {
    return wrong(
      'program-unreachable',
      name,
      `${url} 没有答复`,
      '看程序是否在运行（npm start 或服务管理器），地址和防火墙是否正确，再看它的日志',
    );
  }
  if (answer.ok) return well('program', name, `${url} 就绪`);
  const failing = Object.entries(answer.checks).flatMap(([check, { ok }]) => (ok ? [] : [check]));
  return wrong(
    'program-not-ready',
    name,
    `${url} 未就绪：${failing.join('、')}`,
    'database 指 PostgreSQL，broker 或 log 指 Kafka：检查该服务是否运行、能否从这台机器连上',
  );
}

/** Asks each program of the hub, by name and address, whether it is ready. */
export function checkPrograms(programs: Readonly<Record<string, string>>): Promise<readonly DoctorFinding[]> {
  return Promise.all(Object.entries(programs).map(([name, url]) => askReady(name, url)));
}
