import type { PartyOrganizationForm, PartySectionCodes } from '@liandong/adapter-kit';
import {
  booleanOneTwoV1,
  booleanOneZeroV1,
  codeMapping,
  partySectionProvinceAV1,
  partySectionProvinceBV1,
} from '@liandong/standards';

/** 组建方式 (ParOrgW) of the enterprise annual report; codes of both provinces' layouts, or words. */
const forms = codeMapping<PartyOrganizationForm>({
  source: 'business-registration/annual-report/set-up-form',
  version: 1,
  entries: {
    '1': 'alone',
    单独组建: 'alone',
    '2': 'joint',
    联合组建: 'joint',
    '3': 'community',
    加入社区党组织: 'community',
    '4': 'association',
    加入民企协会党组织: 'association',
    '5': 'parent-enterprise',
    加入上级企业党组织: 'parent-enterprise',
  },
});

/** The first province's layout: level 0 none, 1 branch, 2 general branch, 3 committee, or words; 1/0 or 是/否. */
export const partySectionA: PartySectionCodes = {
  level: codeMapping({
    source: 'business-registration/annual-report/party-level',
    version: 1,
    entries: {
      ...partySectionProvinceAV1.entries,
      未组建: 'none',
      党支部: 'branch',
      党总支: 'general-branch',
      党委: 'committee',
    },
  }),
  form: forms,
  yesNo: codeMapping({
    source: 'business-registration/annual-report/yes-no',
    version: 1,
    entries: { ...booleanOneZeroV1.entries, 是: true, 否: false },
  }),
};

/** The second province's layout: level 1 committee, 2 general branch, 3 branch, 4 none; 1 is yes and 2 is no. */
export const partySectionB: PartySectionCodes = {
  level: partySectionProvinceBV1,
  form: forms,
  yesNo: booleanOneTwoV1,
};
