export { type ExplainedRegister, explainFields } from './explainField.ts';
export { type DivisionsActivation, type FoldedIndex, foldEvents } from './foldEvents.ts';
export { foldStatement } from './foldStatement.ts';
export { type GatheredOrganization, gatherOrganizations, referencesOf } from './gatherOrganizations.ts';
export { type LinkableRecord, linkRecords } from './linkRecords.ts';
export {
  coveringOf,
  type MergedPartyOrganization,
  mergePartyOrganizations,
  namedForm,
  namedUnits,
  statedUnits,
} from './mergePartyOrganizations.ts';
export { anchorOf } from './organizationId.ts';
export { decodeRegisters, encodeRegisters, type Register, type Registers } from './Registers.ts';
export { recordIdentifiers, recordKeys, referenceKey } from './recordKeys.ts';
export { countRoster, mergePerson, type Person, type RosterCounts } from './rosters.ts';
export { type MergeRules, mergeRules } from './rules/mergeRules.ts';
export type { SourceRecord } from './SourceRecord.ts';
export { packStamp, parseStamp, type StampParts } from './stamp.ts';
export { coveredUnit, hubFields, statedFields } from './statedFields.ts';
export { isOrganizationKind, memberKind, partyOrganizationKind } from './subjects.ts';
export { type Survivor, surviveFields } from './surviveFields.ts';
export {
  activeVersion,
  type LineReference,
  type LineWorld,
  type Liveness,
  lineKey,
  livenessOf,
} from './voids.ts';
