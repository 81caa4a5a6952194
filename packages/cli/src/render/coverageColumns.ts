import {
  coverageReasonLabels,
  coverageStatusLabels,
  type OrganizationListItem,
  organizationKindLabels,
  registrationStatusLabels,
} from '@liandong/contracts/api';

type Cell = string | number | null;

/** Labels of the lines 条, by code. */
export type LineLabels = ReadonlyMap<string, string>;

/**
 * The coverage list's columns in the order in which people read it: who, where, whose, what is known, the conclusion
 * and what it rests on.
 */
const columns: readonly (readonly [string, (item: OrganizationListItem, lines: LineLabels) => Cell])[] = [
  ['名称', (item) => item.name],
  ['统一社会信用代码', (item) => item.code],
  ['类别', (item) => organizationKindLabels[item.kind] ?? item.kind],
  ['登记状态', (item) => registrationStatusOf(item)],
  ['区划', (item) => item.divisionName],
  ['区划代码', (item) => item.division],
  ['行业党委（条线）', (item, lines) => lines.get(item.line) ?? lineText(item.line)],
  ['从业人员', (item) => item.staff],
  ['党员', (item) => item.members],
  ['名册正式党员', (item) => item.rosterFormal],
  ['名册预备党员', (item) => item.rosterProbationary],
  ['名册中组织关系不在本单位', (item) => item.rosterElsewhere],
  ['名册中流动党员', (item) => item.rosterFloating],
  ['具名党组织', (item) => item.partyOrganizations],
  ['结论', (item) => coverageStatusLabels[item.status]],
  ['依据', (item) => coverageReasonLabels[item.reason]],
  ['依据起始', (item) => item.since],
  ['规则版本', (item) => item.rules],
  ['待核对', (item) => item.review.join('、')],
];

export const coverageHeading: readonly string[] = columns.map(([heading]) => heading);

export function coverageRow(item: OrganizationListItem, lines: LineLabels): Cell[] {
  return columns.map(([, cell]) => cell(item, lines));
}

function registrationStatusOf({ registrationStatus }: OrganizationListItem): string {
  if (registrationStatus === null) return '';
  return registrationStatusLabels[registrationStatus] ?? registrationStatus;
}

function lineText(code: string): string {
  return code === 'unassigned' ? '未归条线' : code;
}
