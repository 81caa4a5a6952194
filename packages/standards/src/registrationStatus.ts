import { type CodeOf, codeTable } from './codeTable.ts';

/** Registration status 登记状态 (GB/T 36104-2018). 1 is what registries call 存续, 在营 or 开业. */
export const registrationStatus = codeTable('GB/T 36104-2018', {
  '1': '正常',
  '2': '异常',
  '3': '吊销',
  '4': '注销',
  '9': '其他',
});

export type RegistrationStatus = CodeOf<typeof registrationStatus>;
