import type { StatementType } from '@liandong/adapter-kit';
import { codeMapping } from '@liandong/standards';

/** 变更类型 of GB/T 36104-2018 (01 设立 02 变更 03 注销), with 04 吊销 as the hub's extension; codes or words. */
export const changeTypes = codeMapping<StatementType>({
  source: 'business-registration/change-type',
  version: 1,
  entries: {
    '01': 'organization.established',
    '1': 'organization.established',
    设立: 'organization.established',
    '02': 'organization.changed',
    '2': 'organization.changed',
    变更: 'organization.changed',
    '03': 'organization.deregistered',
    '3': 'organization.deregistered',
    注销: 'organization.deregistered',
    '04': 'organization.revoked',
    '4': 'organization.revoked',
    吊销: 'organization.revoked',
  },
});
