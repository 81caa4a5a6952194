import type { CoverageRules, RecordRow } from '@liandong/contracts/index';
import { assess } from '@liandong/coverage';
import {
  decodeRegisters,
  type ExplainedRegister,
  explainFields,
  type Survivor,
  surviveFields,
} from '@liandong/merge';
import { factsOf } from '../apply/deriveOrganization.ts';

/** Who says what of an organization, and the names of the fields that its status rests on. */
export interface OrganizationExplanation {
  readonly fields: readonly ExplainedRegister[];
  readonly facts: readonly string[];
}

/**
 * Why an organization is as the list says: each field with the statement that won and those that lost, and what
 * decided its status. Computed from its records by the very functions of merge and coverage that made the list.
 */
export function explainOrganization(
  kind: string,
  records: readonly RecordRow[],
  covering: readonly Survivor[],
  rules: CoverageRules | undefined,
): OrganizationExplanation {
  const members = records.map((record) => ({ ...record, registers: decodeRegisters(record.registers) }));
  return {
    fields: explainFields(members, covering),
    facts: assess(factsOf(kind, surviveFields(members), covering[0]), rules).facts,
  };
}
