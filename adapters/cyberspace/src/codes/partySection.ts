import type { PartySectionCodes } from '@liandong/adapter-kit';
import { codeMapping } from '@liandong/standards';

/** The Party section of the roster: words throughout. */
export const partySection: PartySectionCodes = {
  level: codeMapping({
    source: 'cyberspace/roster/party-level',
    version: 1,
    entries: {
      未组建: 'none',
      党支部: 'branch',
      联合党支部: 'joint-branch',
      党总支: 'general-branch',
      党委: 'committee',
    },
  }),
  form: codeMapping({
    source: 'cyberspace/roster/set-up-form',
    version: 1,
    entries: {
      单独组建: 'alone',
      单独: 'alone',
      联合组建: 'joint',
      联合: 'joint',
      加入社区党组织: 'community',
      加入行业协会党组织: 'association',
      加入上级企业党组织: 'parent-enterprise',
    },
  }),
  yesNo: codeMapping({
    source: 'cyberspace/roster/yes-no',
    version: 1,
    entries: { 是: true, 否: false, 已建立: true, 未建立: false },
  }),
};
