import { type Column, codesOf, type Layout, withCodes } from '@liandong/adapter-kit';
import { partyOrganizationLevel } from '@liandong/standards';
import { controls } from '../codes/controls.ts';
import { partySectionB } from '../codes/partySections.ts';
import { operatingStates } from '../codes/registrationStatuses.ts';
import { mapAnnualReport } from '../map/annualReport.ts';

const columns: readonly Column[] = [
  { name: 'code', headings: ['UniScID'], required: true },
  { name: 'name', headings: ['EntName'], required: true },
  { name: 'reportYear', headings: ['AncheYear'], required: true },
  { name: 'registrationNumber', headings: ['RegNo'], required: false },
  { name: 'state', headings: ['BusSt'], required: false },
  { name: 'staff', headings: ['EmpNum'], required: true },
  { name: 'insured', headings: ['SoInsNum'], required: false },
  { name: 'control', headings: ['HolderType'], required: false },
  { name: 'telephone', headings: ['Tel'], required: false, personal: 'telephone' },
  { name: 'members', headings: ['NumParM'], required: false },
  { name: 'partyLevel', headings: ['ParIns'], required: true },
  { name: 'partyForm', headings: ['ParOrgW'], required: false },
  { name: 'partyEstablishedOn', headings: ['ParSetTime'], required: false },
  { name: 'representativeIsMember', headings: ['ResParMSign'], required: false },
  { name: 'representativeIsSecretary', headings: ['ResParSecSign'], required: false },
];

/**
 * The same report as the second province's system exports it: its own column names and its own numbers for the
 * Party organization's level, which read by the first province's table would turn committees into branches.
 */
export const annualReportB: Layout = {
  name: 'annual-report-b',
  label: '年度报告（乙省系统）',
  columns: withCodes(columns, {
    state: codesOf(operatingStates),
    control: codesOf(controls),
    partyLevel: codesOf(partySectionB.level, partyOrganizationLevel.labels),
    partyForm: codesOf(partySectionB.form),
    representativeIsMember: codesOf(partySectionB.yesNo),
    representativeIsSecretary: codesOf(partySectionB.yesNo),
  }),
  states: 'what-is',
  readRow: (row, { asOf }) => mapAnnualReport(row, { columns, asOf, codes: partySectionB }),
};
