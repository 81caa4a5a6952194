import { codeMapping, type RegistrationStatus, registrationStatusWordsV1 } from '@liandong/standards';

/** 登记状态 as codes of GB/T 36104-2018 or in the registers' words. */
export const registrationStatuses = codeMapping<RegistrationStatus>({
  source: 'business-registration/registration-status',
  version: 1,
  entries: { ...registrationStatusWordsV1.entries, '1': '1', '2': '2', '3': '3', '4': '4', '9': '9' },
});

/**
 * 经营状态 of the annual report: what the enterprise says of itself. 开业 is the register's normal; 歇业 and 清算 are
 * neither revoked nor deregistered, so 异常, which sends someone to look.
 */
export const operatingStates = codeMapping<RegistrationStatus>({
  source: 'business-registration/annual-report/operating-state',
  version: 1,
  entries: { '1': '1', 开业: '1', 存续: '1', 在营: '1', '2': '2', 歇业: '2', '3': '2', 清算: '2' },
});
