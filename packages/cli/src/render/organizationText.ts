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
export function organizationText(detail: OrganizationDetail): string {
  const { organization, records, fields, facts, partyOrganizations } = detail;
  const { name, code, kind, line, division, divisionName, status, reason, since, rules } = organization;
  return [
    `${printable(name)}  ${code}  ${organizationKindLabels[kind] ?? kind}`,
    `条线 ${line}  区划 ${divisionName}（${division}）`,
    `结论 ${coverageStatusLabels[status]}：${coverageReasonLabels[reason]}${since === '' ? '' : `，自 ${since}`}（规则 ${rules || '无'}）`,
    `依据 ${facts.map((fact) => labelOf(fact, fields)).join('、') || '无'}`,
    `党员 自报 ${countText(organization.members)}；名册 ${rosterText(organization)}`,
    `党组织 ${partyOrganizations.map(({ name: own, form, units }) => `${printable(own)}（${form === 'joint' ? `联合，覆盖 ${units} 个单位` : '单独'}）`).join('、') || '名册未列'}`,
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

function countText(count: number | null): string {
  return count === null ? '不明' : String(count);
}

/** Persons on the rosters; a unit of which no roster speaks is no unit without members. */
function rosterText(organization: OrganizationDetail['organization']): string {
  const { rosterFormal, rosterProbationary, rosterElsewhere, rosterFloating } = organization;
  if (rosterFormal === null) return '未报';
  return `正式 ${rosterFormal}，预备 ${countText(rosterProbationary)}；其中关系不在本单位 ${countText(rosterElsewhere)}，流动 ${countText(rosterFloating)}`;
}

function labelOf(fact: string, fields: readonly ExplainedField[]): string {
  return fields.find(({ field }) => field === fact)?.label ?? fact;
}

function valueText(value: Statement['value']): string {
  if (value === null) return '（已清空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value);
}
