export { parseCalendarDate } from './calendarDate.ts';
export { type CitizenIdFault, checkCitizenId, citizenIdCheckCharacter } from './citizenId.ts';
export { type CodeMapping, codeMapping, type Mapped } from './codeMapping.ts';
export { type CodeOf, type CodeTable, codeTable } from './codeTable.ts';
export { type EconomicType, economicType } from './economicType.ts';
export { type IdentifierCheck, isHardFault, isValid } from './IdentifierCheck.ts';
export { type IcpFiling, icpServiceNumber, icpSubjectOf, parseIcpFiling } from './icpFiling.ts';
export { industryName, industryPath, isIndustryWithin, normalizeIndustry } from './industry.ts';
export {
  type InternetCategory,
  type InternetCategoryEdition,
  internetCategory,
  internetCategoryEditions,
} from './internetCategory.ts';
export {
  booleanLetterV1,
  booleanOneTwoV1,
  booleanOneZeroOrEmptyV1,
  booleanOneZeroV1,
  booleanWordV1,
} from './mappings/booleanNotations.ts';
export { partySectionProvinceAV1 } from './mappings/partySectionProvinceAV1.ts';
export { partySectionProvinceBV1 } from './mappings/partySectionProvinceBV1.ts';
export { registrationStatusWordsV1 } from './mappings/registrationStatusWordsV1.ts';
export { type MemberType, memberType } from './memberType.ts';
export { type MoneyAmount, parseMoneyAmount } from './moneyAmount.ts';
export { normalizeCode } from './normalizeCode.ts';
export { organizationCodeCheckCharacter } from './organizationCode.ts';
export { kindOfUscc, type OrganizationKind, organizationKind } from './organizationKind.ts';
export { normalizeOrganizationName } from './organizationName.ts';
export { type Ownership, ownership, ownershipOf } from './ownership.ts';
export {
  type PartyOrganizationCategory,
  type PartyOrganizationTraits,
  partyOrganizationCategory,
  partyOrganizationTraits,
} from './partyOrganizationCategory.ts';
export { type PartyOrganizationLevel, partyOrganizationLevel } from './partyOrganizationLevel.ts';
export {
  checkRegistrationNumber,
  type RegistrationNumberFault,
  registrationNumberCheckDigit,
} from './registrationNumber.ts';
export { kindOfRegistrationNumber } from './registrationNumberKind.ts';
export { type RegistrationStatus, registrationStatus } from './registrationStatus.ts';
export { type SetUpForm, setUpForm } from './setUpForm.ts';
export {
  checkUnifiedSocialCreditCode,
  type UsccFault,
  type UsccParts,
  usccCheckCharacter,
  usccIsLinkable,
  usccParts,
} from './unifiedSocialCreditCode.ts';
export {
  type UsccDepartment,
  usccCategoryName,
  usccDepartmentName,
  usccDepartments,
} from './usccDepartments.ts';
export { parseWholeCount } from './wholeCount.ts';
