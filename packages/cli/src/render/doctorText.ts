import type { DoctorFinding } from '@liandong/contracts/api';

const marks = { ok: '正常', warning: '注意', error: '错误' } as const;

/** A line for each finding, what is wrong with its remedy below it; the sum last. */
export function doctorText(findings: readonly DoctorFinding[]): string {
  const lines = findings.map(({ code, level, subject, message, remedy }) => {
    const line = `${marks[level]}  ${subject}：${message}（${code}）`;
    return remedy === '' ? line : `${line}\n      → ${remedy}`;
  });
  const count = (level: DoctorFinding['level']) => findings.filter((one) => one.level === level).length;
  return [...lines, `错误 ${count('error')}，注意 ${count('warning')}，正常 ${count('ok')}`].join('\n');
}
