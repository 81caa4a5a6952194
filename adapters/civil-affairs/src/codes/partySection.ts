import type { PartyOrganizationForm, PartySectionCodes } from '@liandong/adapter-kit';
import { codeMapping } from '@liandong/standards';

const forms = codeMapping<PartyOrganizationForm>({
  source: 'civil-affairs/annual-inspection/set-up-form',
  version: 1,
  entries: {
    单独组建: 'alone',
    单独: 'alone',
    联合组建: 'joint',
    联合: 'joint',
    加入社区党组织: 'community',
  },
});

/** The Party section of the annual inspection: words throughout. */
export const partySection: PartySectionCodes = {
  level: codeMapping({
    source: 'civil-affairs/annual-inspection/party-level',
    version: 1,
    entries: {
      无: 'none',
      未组建: 'none',
      党支部: 'branch',
      联合党支部: 'joint-branch',
      党总支: 'general-branch',
      党委: 'committee',
    },
  }),
  form: forms,
  yesNo: codeMapping({
    source: 'civil-affairs/annual-inspection/yes-no',
    version: 1,
    entries: { 是: true, 否: false, 已建立: true, 未建立: false },
  }),
};
