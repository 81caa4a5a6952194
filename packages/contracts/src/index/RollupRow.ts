import type { CoverageStatus } from '../coverage/CoverageStatus.ts';

/**
 * How many organizations lie exactly at a node, by line and status. A node's figure is the sum over its range of
 * codes, so that a parent always equals its children plus what is not assigned below it.
 */
export interface RollupRow {
  readonly division: string;
  readonly line: string;
  readonly status: CoverageStatus;
  readonly units: number;
  /** Of these, that a named Party organization covers. */
  readonly named: number;
}
