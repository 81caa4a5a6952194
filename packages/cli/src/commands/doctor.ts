import type { DoctorFinding } from '@liandong/contracts/api';
import { checkCertificate } from '../doctor/checkCertificate.ts';
import { checkLeftovers, checkSpace } from '../doctor/checkDisk.ts';
import { checkKeys } from '../doctor/checkKeys.ts';
import { checkPrograms } from '../doctor/checkPrograms.ts';
import { well, wrong } from '../doctor/findings.ts';
import { failureOf } from '../failureOf.ts';
import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';
import { doctorText } from '../render/doctorText.ts';

const skewMilliseconds = 5_000;

/** What the hub says of itself, and whether its clock is ours. */
async function askHub(invocation: Invocation, now: Date): Promise<readonly DoctorFinding[]> {
  try {
    const client = await connect(invocation);
    const report = await client.health.doctor.query();
    const skew = Math.abs(Date.parse(report.now) - now.getTime());
    const clock =
      skew > skewMilliseconds
        ? wrong(
            'clock-skew-here',
            '本机时钟',
            `与接口所在机器相差 ${Math.round(skew / 1000)} 秒`,
            '在两台机器上启用时间同步（chrony 或 ntpd）',
          )
        : well('clock', '本机时钟', '与接口一致');
    return [...report.findings, clock];
  } catch (error) {
    const { code, message } = failureOf(error);
    return [wrong(code, '接口', message, '先解决这一项，再运行 liandong doctor')];
  }
}

/**
 * Looks at the whole hub: its programs, what it says of itself, and, where its state directory is at hand, keys, disk and
 * spool. Exit code 1 when something is wrong; a warning alone is 0.
 */
export async function run(invocation: Invocation): Promise<number> {
  const { stateDirectory, programs } = await invocation.hub.whereabouts();
  // The command may not import runtime's clock, and this machine's own is what is looked at.
  const now = new Date(performance.timeOrigin + performance.now());
  const findings = [...(await checkPrograms(programs))];
  for (const url of Object.values(programs)) findings.push(...(await checkCertificate(url, now)));
  const silent = findings.some(({ code, subject }) => code === 'program-unreachable' && subject === 'api');
  if (!silent) findings.push(...(await askHub(invocation, now)));
  if (stateDirectory !== undefined)
    for (const check of [checkKeys, checkSpace]) findings.push(...(await check(stateDirectory)));
  if (stateDirectory !== undefined) findings.push(...(await checkLeftovers(stateDirectory, now)));
  const ok = findings.every(({ level }) => level !== 'error');
  invocation.output.answer({ ok, findings }, () => doctorText(findings));
  return ok ? 0 : 1;
}
