import type { DoctorFinding } from '@liandong/contracts/api';
import type { Hub } from '../../context.ts';

/** One look at the hub. It throws where it cannot look; that is a finding too. */
export interface Check {
  /** Its name, in the code of the finding that it could not look: `<name>-unknown`. */
  readonly name: string;
  readonly look: (hub: Hub) => Promise<readonly DoctorFinding[]>;
}

export function well(code: string, subject: string, message: string): DoctorFinding {
  return { code, level: 'ok', subject, message, remedy: '' };
}

export function wrong(code: string, subject: string, message: string, remedy: string): DoctorFinding {
  return { code, level: 'error', subject, message, remedy };
}

export function worth(code: string, subject: string, message: string, remedy: string): DoctorFinding {
  return { code, level: 'warning', subject, message, remedy };
}
