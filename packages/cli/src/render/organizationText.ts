import {
  coverageReasonLabels,
  coverageStatusLabels,
  type ExplainedField,
  type OrganizationDetail,
  organizationKindLabels,
  type Statement,
} from '@liandong/contracts/api';
import { printable, textTable } from './textTable.ts';

/** An organization with its fields, each with who says so. */
export function organizationText({ organization, records, fields, facts }: OrganizationDetail): string {
  const { name, code, kind, line, division, divisionName, status, reason, since, rules } = organization;
  return [
    `${printable(name)}  ${code}  ${organizationKindLabels[kind] ?? kind}`,
    `条线 ${line}  区划 ${divisionName}（${division}）`,
    `结论 ${coverageStatusLabels[status]}：${coverageReasonLabels[reason]}${since === '' ? '' : `，自 ${since}`}（规则 ${rules || '无'}）`,
    `依据 ${facts.map((fact) => labelOf(fact, fields)).join('、') || '无'}`,
    `待核对 ${organization.review.join('、') || '无'}`,
    '',
    textTable(
      ['字段', '名称', '值', '登记部门', '报送', '行', '起始'],
      fields.map(({ field, label, chosen }) => [
        field,
        label,
        valueText(chosen.value),
        chosen.registry,
        chosen.filing,
        chosen.line,
        chosen.effectiveTime,
      ]),
    ),
    '',
    textTable(
      ['来源记录', '登记部门', '类别', '编号'],
      records.map((record) => [record.recordId, record.registry, record.kind, record.key]),
    ),
  ].join('\n');
}

/** The chain of one field: the statement that won, by which rule, and those that lost. */
export function explanationText({ field, label, chosen, rule, ruleVersion, others }: ExplainedField): string {
  return [
    `${label}（${field}）：${valueText(chosen.value)}`,
    `按规则 ${rule}（${ruleVersion}）`,
    textTable(
      ['', '值', '原文', '登记部门', '报送', '行', '起始', '映射版本'],
      [statementRow('采用', chosen), ...others.map((other) => statementRow('未采用', other))],
    ),
  ].join('\n');
}

function statementRow(verdict: string, statement: Statement): (string | number)[] {
  const { value, raw, registry, filing, line, effectiveTime, mappingVersion } = statement;
  return [verdict, valueText(value), raw ?? '', registry, filing, line, effectiveTime, mappingVersion];
}

function labelOf(fact: string, fields: readonly ExplainedField[]): string {
  return fields.find(({ field }) => field === fact)?.label ?? fact;
}

function valueText(value: Statement['value']): string {
  if (value === null) return '（已清空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value);
}
