import { codeMapping, type RegistrationStatus, registrationStatusWordsV1 } from '@liandong/standards';

/** 登记状态 as codes of GB/T 36104-2018 or in words; 撤销 is civil affairs' word for 吊销. */
export const registrationStatuses = codeMapping<RegistrationStatus>({
  source: 'civil-affairs/registration-status',
  version: 1,
  entries: {
    ...registrationStatusWordsV1.entries,
    撤销: '3',
    '1': '1',
    '2': '2',
    '3': '3',
    '4': '4',
    '9': '9',
  },
});
