import { type FieldScalar, filingId } from '@liandong/contracts/events';
import { namedForm } from './mergePartyOrganizations.ts';
import { mergeRules } from './rules/mergeRules.ts';
import type { SourceRecord } from './SourceRecord.ts';
import { parseStamp } from './stamp.ts';
import { goesBefore, hasOwnOrder, registryRank, type Survivor } from './surviveFields.ts';

/** Who says so. */
export interface ExplainedStatement {
  readonly value: FieldScalar;
  readonly raw?: string;
  readonly registry: string;
  readonly recordId: string;
  readonly filing: string;
  readonly line: number;
  readonly effectiveTime: string;
  readonly mappingVersion: number;
}

/** A field with the statement that survived, the rule by which it did, and the statements that lost. */
export interface ExplainedRegister {
  readonly field: string;
  readonly chosen: ExplainedStatement;
  readonly rule: string;
  readonly ruleVersion: string;
  readonly others: readonly ExplainedStatement[];
}

function statementOf({ register, record }: Survivor): ExplainedStatement {
  const at = parseStamp(register.stamp);
  return {
    value: register.value,
    ...(register.raw === undefined ? {} : { raw: register.raw }),
    registry: record.registry,
    recordId: record.recordId,
    filing: filingId(record.registry, at.filingSequence),
    line: at.line,
    effectiveTime: at.effectiveTime,
    mappingVersion: at.mappingVersion,
  };
}

/**
 * Every field of an organization with who says so, computed from its records.
 * @param covering what Party organizations say of it, as `coveringOf` gives it
 */
export function explainFields(
  members: readonly SourceRecord[],
  covering: readonly Survivor[] = [],
): ExplainedRegister[] {
  const said = new Map<string, Survivor[]>();
  for (const record of members) {
    for (const [field, register] of record.registers) {
      if (field === namedForm) continue;
      const statements = said.get(field) ?? [];
      said.set(field, statements);
      statements.push({ register, record });
    }
  }
  if (covering.length > 0) said.set(namedForm, [...covering]);
  return [...said.keys()].sort().map((field) => {
    const [chosen, ...others] = (said.get(field) ?? []).sort((a, b) =>
      goesBefore(field, a, b) ? -1 : 1,
    ) as [Survivor, ...Survivor[]];
    return {
      field,
      chosen: statementOf(chosen),
      rule: ruleOf(field, chosen, others),
      ruleVersion: mergeRules.version,
      others: others.map(statementOf),
    };
  });
}

function ruleOf(field: string, chosen: Survivor, others: readonly Survivor[]): string {
  const [second] = others;
  if (second === undefined) return 'only-statement';
  if (registryRank(field, second.record.registry) !== registryRank(field, chosen.record.registry))
    return hasOwnOrder(field) ? 'field-registry-rank' : 'registry-rank';
  return second.register.stamp === chosen.register.stamp ? 'record-id' : 'latest';
}
