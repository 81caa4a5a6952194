import type { Fields } from '@liandong/contracts/events';
import { codeMapping, type PartyOrganizationCategory, partyOrganizationCategory } from '@liandong/standards';
import { codesOf, withCodes } from '../registry/columnCodes.ts';
import type { Column, Finding, Layout, Row } from '../registry/Registry.ts';
import type { CoversDraft, PartyOrganizationDraft, RecordReference } from '../registry/StatementDraft.ts';
import { cellText } from './CellNotation.ts';
import type { CellMap } from './CellReading.ts';
import { mappedCell } from './cellReaders.ts';
import type { UnitCells } from './memberRoster.ts';
import { fieldValue, readCells } from './readCells.ts';
import type { PartyOrganizationForm } from './readPartySection.ts';
import { readUnits } from './readUnits.ts';
import {
  anyDateCell,
  holdsPersonalNumber,
  openCell,
  partyOrganizationNameCell,
  pastDateCell,
} from './rosterCells.ts';
import { rejectedFor } from './rowReading.ts';

const columns: readonly Column[] = [
  { name: 'name', headings: ['党组织名称'], required: true },
  { name: 'number', headings: ['党组织代码'], required: false },
  { name: 'category', headings: ['党组织类别'], required: false },
  { name: 'form', headings: ['组建方式'], required: false },
  { name: 'establishedOn', headings: ['成立日期'], required: false },
  { name: 'termEndsOn', headings: ['换届日期'], required: false },
  { name: 'dissolvedOn', headings: ['撤销日期'], required: false },
  { name: 'superior', headings: ['上级党组织'], required: false },
  {
    name: 'units',
    headings: ['覆盖单位统一社会信用代码'],
    required: true,
    note: '几个单位用顿号分开；也可每个单位一行',
  },
  { name: 'unitNames', headings: ['覆盖单位名称'], required: false },
  { name: 'secretary', headings: ['书记姓名'], required: false, personal: 'person-name' },
  { name: 'telephone', headings: ['书记手机'], required: false, personal: 'telephone' },
];

/** The codes of Party statistics, or their words. */
const categories = codeMapping<PartyOrganizationCategory>({
  source: 'party-organization-list/category',
  version: 1,
  entries: Object.fromEntries(
    partyOrganizationCategory.codes.flatMap((code) => [
      [code, code],
      [partyOrganizationCategory.labels[code], code],
    ]),
  ),
});

const forms = codeMapping<PartyOrganizationForm>({
  source: 'party-organization-list/set-up-form',
  version: 1,
  entries: {
    单独: 'alone',
    单独组建: 'alone',
    联合: 'joint',
    联合组建: 'joint',
    社区: 'community',
    加入社区党组织: 'community',
    协会: 'association',
    加入民企协会党组织: 'association',
    上级企业: 'parent-enterprise',
    加入上级企业党组织: 'parent-enterprise',
  },
});

/**
 * The list of Party organizations 党组织名册: each as it is on the filing's date, and which units it covers. Several rows may
 * name one; each adds its units. Known by its code where the row has one, else by its name. One with a date of
 * dissolution is there no more, and covers nothing.
 */
export function partyOrganizationList(registry: UnitCells): Layout {
  const layout = { columns, notation: registry.notation };
  return {
    name: 'party-organization-list',
    label: '党组织名册',
    columns: withCodes(columns, { category: codesOf(categories), form: codesOf(forms) }),
    states: 'what-is',
    readRow: (row, { asOf }) => {
      const key = readKey(row, layout);
      const cells = readCells(row, cellsOf(asOf), layout);
      const dissolved = cells.fields['dissolvedOn'] !== undefined;
      const units = readUnits(row, 'units', registry);
      const [unit, ...others] = dissolved ? [] : units.records;
      const faults = [
        ...(key.kind === 'unreadable' ? [key.finding] : []),
        ...cells.findings.filter(({ column }) => column === 'dissolvedOn'),
        ...(dissolved || unit !== undefined ? [] : unitFaults(units.findings)),
      ];
      if (key.kind === 'unreadable' || faults.length > 0) return rejectedFor(faults);
      const { record, subject, name } = key;
      const organization: PartyOrganizationDraft = {
        type: dissolved ? 'party-organization.dissolved' : 'party-organization.changed',
        record,
        subject,
        fields: { name, ...presence(cells.fields), ...cells.fields },
      };
      const covers: readonly CoversDraft[] =
        unit === undefined
          ? []
          : [{ type: 'party-organization.covers', record, subject, fields: {}, covers: [unit, ...others] }];
      return {
        kind: 'read',
        statements: [organization, ...covers],
        findings: [...cells.findings, ...(dissolved ? [] : units.findings)],
      };
    },
  };
}

function cellsOf(asOf: string): readonly CellMap[] {
  return [
    openCell(mappedCell('category', 'category', categories)),
    openCell(mappedCell('form', 'form', forms)),
    pastDateCell('establishedOn', 'establishedOn', asOf),
    anyDateCell('termEndsOn', 'termEndsOn'),
    pastDateCell('dissolvedOn', 'dissolvedOn', asOf),
    partyOrganizationNameCell('superior', 'superior'),
  ];
}

/** One without a date of dissolution stands, also after having been dissolved before. */
function presence(fields: Fields): Fields {
  return { present: { value: fields['dissolvedOn'] === undefined } };
}

function unitFaults(findings: readonly Finding[]): readonly Finding[] {
  return findings.length > 0 ? findings : [{ code: 'key-missing', column: 'units' }];
}

type PartyKey =
  | {
      readonly kind: 'key';
      readonly record: RecordReference;
      readonly subject: string;
      readonly name: Fields[string];
    }
  | { readonly kind: 'unreadable'; readonly finding: Finding };

/** A code of letters and digits; anything else in its column may be a person's name. */
const number = /^[\w./-]{1,64}$/;

function readKey(row: Row, layout: Parameters<typeof readCells>[2]): PartyKey {
  const read = readCells(row, [partyOrganizationNameCell('name', 'name')], layout);
  const name = read.fields['name'];
  if (typeof name?.value !== 'string')
    return { kind: 'unreadable', finding: read.findings[0] ?? { code: 'name-missing', column: 'name' } };
  const filed = cellText(row.cell('number'), 'number', layout.notation);
  const key = typeof filed === 'string' ? filed.normalize('NFKC').trim() : name.value;
  if (typeof filed === 'string' && (holdsPersonalNumber(filed) || !number.test(key))) {
    const code = holdsPersonalNumber(filed) ? 'personal-data-misplaced' : 'code-unknown';
    return { kind: 'unreadable', finding: { code, column: 'number', value: filed } };
  }
  const record = { kind: 'party-organization', keyscheme: 'own-number' as const, key };
  return { kind: 'key', record, subject: key, name: fieldValue(name.value, row.cell('name') ?? '') };
}
