import { codeMapping } from '../codeMapping.ts';
import type { RegistrationStatus } from '../registrationStatus.ts';

/** Registration status in words, as registries write it instead of the code of GB/T 36104-2018. */
export const registrationStatusWordsV1 = codeMapping<RegistrationStatus>({
  source: 'registration-status/words',
  version: 1,
  entries: {
    正常: '1',
    存续: '1',
    在营: '1',
    开业: '1',
    异常: '2',
    吊销: '3',
    注销: '4',
    其他: '9',
  },
});
