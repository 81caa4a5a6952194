import type { StatementType } from '@liandong/adapter-kit';
import { codeMapping } from '@liandong/standards';

/** 登记类型 in civil affairs' words: 撤销登记 is the registrar's sanction, as 吊销 is the market regulator's. */
export const changeTypes = codeMapping<StatementType>({
  source: 'civil-affairs/change-type',
  version: 1,
  entries: {
    '01': 'organization.established',
    成立登记: 'organization.established',
    设立: 'organization.established',
    '02': 'organization.changed',
    变更登记: 'organization.changed',
    变更: 'organization.changed',
    '03': 'organization.deregistered',
    注销登记: 'organization.deregistered',
    注销: 'organization.deregistered',
    '04': 'organization.revoked',
    撤销登记: 'organization.revoked',
    吊销: 'organization.revoked',
  },
});
