import { withCodes, wordsOf } from '../registry/columnCodes.ts';
import type { Column, Layout } from '../registry/Registry.ts';
import type { CellNotation } from './CellNotation.ts';
import { capitalCell, dateCell, nameCell, textCell } from './cellReaders.ts';
import { type OrganizationType, organizationTypeCell } from './organizationTypeCell.ts';
import { readCells } from './readCells.ts';
import { readOrganizationKey } from './readOrganizationKey.ts';
import { rejectedRow, rowReading } from './rowReading.ts';

/**
 * The columns of the public registration list, as market regulators and civil-affairs departments both export it.
 * 所在省份 and 地区 are the exporting site's search terms, not the register's words: they travel as unmapped.
 */
const columns: readonly Column[] = [
  { name: 'name', headings: ['企业名称', '名称', '机构名称'], required: true },
  { name: 'code', headings: ['统一社会信用代码'], required: true },
  { name: 'establishedOn', headings: ['注册日期', '成立日期'], required: true },
  { name: 'type', headings: ['企业类型', '类型'], required: true },
  { name: 'legalRepresentative', headings: ['法人代表', '法定代表人'], required: true },
  { name: 'capital', headings: ['注册资金', '注册资本'], required: true },
  { name: 'scope', headings: ['经营范围', '业务范围'], required: true },
  { name: 'address', headings: ['注册地址', '住所'], required: true },
];

/**
 * A layout of the registration list: what is, as of the filing's date. The date of registration is a field, never
 * the effective time, or a list of today would lose to any change since the foundation.
 */
export function registrationList(registry: {
  readonly name: string;
  readonly label: string;
  readonly ownCodes: readonly string[];
  readonly takesRegistrationNumbers: boolean;
  readonly notation: CellNotation;
  readonly types: Readonly<Record<string, OrganizationType>>;
}): Layout {
  const layout = { columns, notation: registry.notation };
  const keyCells = { code: 'code', ...registry };
  const cells = [
    nameCell('name', 'name'),
    dateCell('establishedOn', 'establishedOn'),
    organizationTypeCell('type', registry.types),
    textCell('legalRepresentative', 'legalRepresentative'),
    capitalCell('capital'),
    textCell('scope', 'businessScope'),
    textCell('address', 'registeredAddress'),
  ];
  return {
    name: registry.name,
    label: registry.label,
    columns: withCodes(columns, { type: wordsOf(registry.types) }),
    states: 'what-is',
    readRow: (row) => {
      const key = readOrganizationKey(row, keyCells);
      const read = readCells(row, cells, layout);
      if (typeof read.fields['name']?.value !== 'string')
        return rejectedRow(key, { code: 'name-missing', column: 'name' });
      return rowReading(key, read, { type: 'organization.changed' });
    },
  };
}
