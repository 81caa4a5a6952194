import { type Layout, registrationList } from '@liandong/adapter-kit';
import { organizationTypes } from '../codes/organizationTypes.ts';
import { listNotation } from '../corrections.ts';
import { ownCodes } from '../ownCodes.ts';

/** The registration list 企业名录. Older rows carry a 15-digit registration number in the code's column. */
export const enterpriseList: Layout = registrationList({
  name: 'enterprise-list',
  label: '企业名录',
  ownCodes,
  takesRegistrationNumbers: true,
  notation: listNotation,
  types: organizationTypes,
});
