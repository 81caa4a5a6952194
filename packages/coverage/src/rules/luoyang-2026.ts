import type { CoverageRules } from '@liandong/contracts/index';

const business = ['enterprise', 'individual-business', 'cooperative'];

/**
 * The rule set that a hub of Luoyang starts with; another comes into force by an event. "Unsourced" marks what no
 * published source was found for: a choice to be confirmed by the city.
 */
export const luoyang2026: CoverageRules = {
  version: 'luoyang-2026-02',

  // The committees of the three lines 非公, 社会组织, 互联网行业; further committees are further rows. The first
  // that matches wins, and conditions of one row all hold, so that "kind or industry" is two rows.
  lines: [
    // The cyberspace administration's own roster.
    { code: 'internet', label: '互联网行业', kinds: ['internet-enterprise'] },
    // Enterprises that the cyberspace administration's roster names under a category.
    { code: 'internet', label: '互联网行业', kinds: business, states: ['internetCategory'] },
    // GB/T 4754-2017, division 64 互联网和相关服务.
    { code: 'internet', label: '互联网行业', kinds: business, industries: ['I64'] },
    // 社会团体登记管理条例, 民办非企业单位登记管理暂行条例, 基金会管理条例: what civil affairs registers.
    {
      code: 'social-organization',
      label: '社会组织',
      kinds: ['social-group', 'private-non-enterprise', 'foundation'],
    },
    // 非公有制经济组织: enterprises, individual businesses, cooperatives; state-owned ones leave by the base.
    { code: 'non-public', label: '非公有制经济组织', kinds: business },
  ],

  base: {
    // GB/T 36104-2018, registration status: 4 注销, 3 吊销, 2 异常, 9 其他. That 异常 (in the list of abnormal
    // operation) is checked on the spot rather than dropped: unsourced.
    deregistered: ['4'],
    notOperating: ['3'],
    unsettled: ['2', '9'],

    // The base of 乌海 (December 2025) leaves out state-owned units; collective and mixed ones stay in: unsourced.
    stateOwned: ['state'],
    // An individual business or a cooperative is not state-owned by its kind, and a social organization has no owner.
    ownershipDecides: ['enterprise', 'internet-enterprise'],

    // 企业名称登记管理规定 (2020), art. 13: a branch's name ends with 分公司, 分厂, 分店.
    branchSuffixes: ['分公司', '分厂', '分店'],

    // 三有: staff of ten or more (乌海, standing). That the income-tax return decides: 乌海, from 2025. The order
    // of the others, by how hard a count is to misstate: unsourced. Social organizations have no minimum.
    staff: [
      {
        kinds: [...business, 'internet-enterprise'],
        minimum: 10,
        evidence: ['income-tax', 'social-insurance', 'annual-report', 'registration', 'visit'],
      },
    ],
  },

  // 中国共产党支部工作条例（试行） art. 4, 中国共产党章程 art. 30: three formal members.
  formalMembers: 3,
};
