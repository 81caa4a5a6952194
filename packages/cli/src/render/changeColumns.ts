import {
  type ChangedUnit,
  type CoverageChange,
  coverageReasonLabels,
  coverageStatusLabels,
} from '@liandong/contracts/api';

const kinds = { entered: '进入', left: '离开', changed: '变更' } as const;
const hows = {
  appeared: '新出现的单位',
  moved: '区划或条线变动',
  changed: '',
  merged: '与另一单位合并',
  gone: '不再有来源说到',
} as const;

/** The list's columns as people read them; one that is not here is printed as it is. */
const columns: Readonly<Record<string, string>> = {
  code: '代码',
  name: '名称',
  kind: '类别',
  line: '条线',
  division: '区划',
  status: '结论',
  reason: '依据',
  since: '依据起始',
  rules: '规则版本',
  registrationStatus: '登记状态',
  staff: '从业人员',
  members: '党员',
  rosterFormal: '名册正式党员',
  rosterProbationary: '名册预备党员',
  rosterElsewhere: '名册中组织关系不在本单位',
  rosterFloating: '名册中流动党员',
  partyOrganizations: '具名党组织',
  review: '待核对',
  records: '来源记录',
};

function unitText(unit: ChangedUnit | null): string {
  if (unit === null) return '';
  const { status, reason, divisionName } = unit;
  return `${coverageStatusLabels[status]}（${coverageReasonLabels[reason]}）${divisionName}`;
}

/** Why, in pieces: how it came about, which columns differ, whose line it was. */
function whyText({ why }: CoverageChange): string {
  const { how, columns: differing, cause, mergedInto } = why;
  const pieces = [
    hows[how],
    differing.map((column) => columns[column] ?? column).join('、'),
    mergedInto === null ? '' : `并入 ${mergedInto}`,
    cause === null ? '' : `见 ${cause}`,
  ];
  return pieces.filter((piece) => piece !== '').join('；');
}

export const changeHeading: readonly string[] = ['时间', '变化', '代码', '名称', '此前', '此后', '缘由'];

/** A change as a row for people. */
export function changeRow(change: CoverageChange): string[] {
  const { at, kind, code, name, before, after } = change;
  return [at, kinds[kind], code, name, unitText(before), unitText(after), whyText(change)];
}
