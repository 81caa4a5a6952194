import type { CoverageReason, CoverageRules, CoverageStatus } from '@liandong/contracts/index';
import { baseFinding } from './baseFinding.ts';
import type { CoverageFacts } from './CoverageFacts.ts';
import { type Finding, noFacts, toBeVerified } from './Finding.ts';
import { lineOf, unassignedLine } from './lineOf.ts';
import { partyFinding } from './partyFinding.ts';

/** Where an organization stands, and why. */
export interface Assessment {
  readonly status: CoverageStatus;
  readonly reason: CoverageReason;
  /** A code of the rules' lines, or `unassigned`. */
  readonly line: string;
  /** Effective time of the newest fact that the status rests on; empty where it rests on none. */
  readonly since: string;
  /** Names of the fields that the status rests on: one for what is out, all that were needed for what is in. */
  readonly facts: readonly string[];
}

/**
 * The status of an organization under a rule set. The first that decides, in this order: known to be out of the
 * base (deregistered, not operating, branch, state-owned, too few staff); something about the base unknown; a Party
 * organization declared; members. So what is unknown never hides a known out, and never becomes a guess.
 *
 * Total: answers for any facts. Without rules everything is to be verified.
 */
export function assess(facts: CoverageFacts, rules: CoverageRules | undefined): Assessment {
  if (rules === undefined) return assessment(facts, toBeVerified('no-rules'), unassignedLine);
  const based: string[] = [];
  const finding = baseFinding(facts, rules.base, based) ?? partyFinding(facts.fields, rules, based);
  return assessment(facts, finding, lineOf(facts, rules));
}

function assessment({ fields }: CoverageFacts, { status, reason, facts }: Finding, line: string): Assessment {
  let since = '';
  for (const name of facts) {
    const time = fields[name]?.effectiveTime ?? '';
    if (time > since) since = time;
  }
  return { status, reason, line, since, facts: facts.length === 0 ? noFacts : facts };
}
