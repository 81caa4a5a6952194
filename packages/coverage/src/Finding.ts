import type { CoverageReason, CoverageStatus } from '@liandong/contracts/index';

/** A status, the first fact that decided it, and the names of the fields that it rests on. */
export interface Finding {
  readonly status: CoverageStatus;
  readonly reason: CoverageReason;
  readonly facts: readonly string[];
}

export const noFacts: readonly string[] = [];

export function outOfBase(reason: CoverageReason, fact: string): Finding {
  return { status: 'out-of-base', reason, facts: [fact] };
}

export function toBeVerified(reason: CoverageReason, facts: readonly string[] = noFacts): Finding {
  return { status: 'to-be-verified', reason, facts };
}
