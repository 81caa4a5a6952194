import type { DoctorFinding } from '@liandong/contracts/api';

/** What the command finds by itself, on the machine where it runs; as `packages/api` words what the hub finds. */
export function well(code: string, subject: string, message: string): DoctorFinding {
  return { code, level: 'ok', subject, message, remedy: '' };
}

export function wrong(code: string, subject: string, message: string, remedy: string): DoctorFinding {
  return { code, level: 'error', subject, message, remedy };
}

export function worth(code: string, subject: string, message: string, remedy: string): DoctorFinding {
  return { code, level: 'warning', subject, message, remedy };
}
