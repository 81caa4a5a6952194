import type { FieldScalar, Fields } from '@liandong/contracts/events';
import type { CodeMapping, PartyOrganizationCategory, PartyOrganizationLevel } from '@liandong/standards';
import type { Row } from '../registry/Registry.ts';
import { type CellMap, unread } from './CellReading.ts';
import { dateCell, mappedCell, textCell, yesNoCell } from './cellReaders.ts';
import { type CellsRead, fieldValue, headingOf, readCells } from './readCells.ts';

/** A source's own codes in the Party section; columns `partyEstablished`, `partyLevel`, `partyForm`, … */
export interface PartySectionCodes {
  /** Some sources name a joint branch 联合党支部 as a level of its own, which also says how it was set up. */
  readonly level: CodeMapping<FiledLevel>;
  readonly form: CodeMapping<PartyOrganizationForm>;
  readonly yesNo: CodeMapping<boolean>;
}

export type PartyOrganizationForm = 'alone' | 'joint' | 'community' | 'association' | 'parent-enterprise';

type FiledLevel = PartyOrganizationLevel | 'joint-branch';

type LayoutOf = Parameters<typeof readCells>[2];

const STANDING: Readonly<Record<Exclude<FiledLevel, 'none'>, PartyOrganizationCategory>> = {
  branch: '631',
  'joint-branch': '632',
  'general-branch': '621',
  committee: '611',
};

/**
 * The Party section of a report: whether there is a Party organization, of which category, set up how. Whether there
 * is one may be said twice (a yes or no, and a level with "none"); where the two contradict each other neither is
 * taken. A unit that says it has none empties category, form and date that an earlier report stated.
 */
export function readPartySection(row: Row, codes: PartySectionCodes, layout: LayoutOf): CellsRead {
  const single = readCells(row, singleCells(codes), layout);
  const asked = readCells(
    row,
    [yesNoCell('partyEstablished', 'partyOrganizationEstablished', codes.yesNo), levelCell(codes.level)],
    layout,
  );
  const findings = [...single.findings, ...asked.findings];
  const unreadCells = { ...single.unread, ...asked.unread };
  const yesNo = asked.fields['partyOrganizationEstablished'];
  const level = asked.fields[LEVEL];
  const byLevel = level === undefined ? undefined : level.value !== 'none';
  if (yesNo !== undefined && byLevel !== undefined && yesNo.value !== byLevel) {
    for (const column of ['partyEstablished', 'partyLevel'])
      unreadCells[headingOf(layout.columns, column)] = row.cell(column) ?? '';
    const value = row.cell('partyLevel') ?? '';
    findings.push({ code: 'cells-contradict', column: 'partyLevel', value });
    return { fields: single.fields, findings, unread: unreadCells };
  }
  const established = yesNo?.value ?? byLevel;
  const filed = row.cell(yesNo === undefined ? 'partyLevel' : 'partyEstablished') ?? '';
  const fields: Record<string, Fields[string]> = {};
  if (typeof established === 'boolean')
    fields['partyOrganizationEstablished'] = fieldValue(established, filed);
  if (established === false) Object.assign(fields, emptied(filed));
  if (level !== undefined && level.value !== 'none') {
    const category = categoryOf(level.value, single.fields['partyOrganizationForm']?.value);
    fields['partyOrganizationCategory'] = fieldValue(category, row.cell('partyLevel') ?? '');
    if (level.value === 'joint-branch')
      fields['partyOrganizationForm'] = fieldValue('joint', row.cell('partyLevel') ?? '');
  }
  return { fields: { ...fields, ...single.fields }, findings, unread: unreadCells };
}

/** Not a field of the hub: a step on the way to the category. */
const LEVEL = 'partyOrganizationCategory';

function levelCell(mapping: CodeMapping<FiledLevel>): CellMap {
  return mappedCell('partyLevel', LEVEL, mapping);
}

function singleCells(codes: PartySectionCodes): readonly CellMap[] {
  return [
    formCell(codes.form),
    dateCell('partyEstablishedOn', 'partyOrganizationEstablishedOn'),
    textCell('partyMissingReason', 'noPartyOrganizationReason'),
    yesNoCell('representativeIsMember', 'legalRepresentativeIsMember', codes.yesNo),
    yesNoCell('representativeIsSecretary', 'legalRepresentativeIsSecretary', codes.yesNo),
  ];
}

/** 0 is what systems write where the question does not arise: it says nothing. */
function formCell(mapping: CodeMapping<PartyOrganizationForm>): CellMap {
  return {
    column: 'partyForm',
    fields: ['partyOrganizationForm'],
    read: (text) => {
      if (text === '0') return { read: true, values: {} };
      const mapped = mapping.map(text);
      return mapped.known
        ? { read: true, values: { partyOrganizationForm: mapped.value } }
        : unread('code-unknown');
    },
  };
}

function emptied(filed: string): Fields {
  const none = { value: null, raw: filed };
  return {
    partyOrganizationCategory: none,
    partyOrganizationForm: none,
    partyOrganizationEstablishedOn: none,
  };
}

/** A branch set up jointly is a joint branch; general branches and committees have no joint category. */
function categoryOf(level: FieldScalar, form: FieldScalar | undefined): PartyOrganizationCategory {
  const standing = STANDING[level as keyof typeof STANDING];
  return standing === '631' && form === 'joint' ? '632' : standing;
}
