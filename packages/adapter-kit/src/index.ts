export { looksPersonal } from '@liandong/crypto';
export { type CellNotation, cellText } from './cells/CellNotation.ts';
export { type CellMap, type CellReading, unread } from './cells/CellReading.ts';
export {
  capitalCell,
  codeCell,
  countCell,
  dateCell,
  divisionCell,
  icpSubjectCell,
  industryCell,
  mappedCell,
  nameCell,
  registrationNumberCell,
  textCell,
  yesNoCell,
} from './cells/cellReaders.ts';
export { memberRoster, type UnitCells } from './cells/memberRoster.ts';
export { type OrganizationType, organizationTypeCell } from './cells/organizationTypeCell.ts';
export { partyOrganizationList } from './cells/partyOrganizationList.ts';
export { type CellsRead, fieldValue, headingOf, joinCells, readCells } from './cells/readCells.ts';
export { type ChangeCells, readChange } from './cells/readChange.ts';
export { type KeyCells, type KeyReading, readOrganizationKey } from './cells/readOrganizationKey.ts';
export {
  type PartyOrganizationForm,
  type PartySectionCodes,
  readPartySection,
} from './cells/readPartySection.ts';
export { type ReportYear, readReportYear } from './cells/readReportYear.ts';
export { registrationList } from './cells/registrationList.ts';
export { rejectedRow, rowReading } from './cells/rowReading.ts';
export type { FindingCode } from './findings.ts';
export { type ColumnCode, codesOf, codesOfTable, withCodes, wordsOf } from './registry/columnCodes.ts';
export { defineRegistry } from './registry/defineRegistry.ts';
export type {
  Column,
  Finding,
  Layout,
  OwnCodes,
  Registry,
  Row,
  RowContext,
  RowReading,
} from './registry/Registry.ts';
export type {
  CoversDraft,
  MemberDraft,
  OrganizationDraft,
  PartyOrganizationDraft,
  RecordReference,
  StatementDraft,
  StatementType,
} from './registry/StatementDraft.ts';
export { runRegistry } from './run/runRegistry.ts';
