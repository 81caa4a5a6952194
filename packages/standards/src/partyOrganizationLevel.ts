import { type CodeOf, codeTable } from './codeTable.ts';

/** Party organization form 党组织建制, `none` among them: the hub's own list, since sources number it differently. */
export const partyOrganizationLevel = codeTable('hub', {
  none: '未组建',
  branch: '党支部',
  'general-branch': '党总支',
  committee: '党委',
});

export type PartyOrganizationLevel = CodeOf<typeof partyOrganizationLevel>;
