import { type Layout, registrationList } from '@liandong/adapter-kit';
import { organizationTypes } from '../codes/organizationTypes.ts';
import { listNotation } from '../corrections.ts';
import { ownCodes } from '../ownCodes.ts';

/** The registration list 社会组织名录, with the headings of the enterprises' list. */
export const socialOrganizationList: Layout = registrationList({
  name: 'social-organization-list',
  label: '社会组织名录',
  ownCodes,
  takesRegistrationNumbers: false,
  notation: listNotation,
  types: organizationTypes,
});
