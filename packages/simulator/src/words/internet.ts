/** Categories of internet enterprises as rosters word them: five of the 2020 paper, nine of some cities' tables. */
export const internetCategories = {
  five: ['新闻门户', '网络社交', '电子商务', '网络游戏', '网络自媒体'],
  nine: [
    '新闻资讯',
    '网络社交类',
    '电子商务类',
    '网络游戏类',
    '网络自媒体类',
    '网络音视频',
    '搜索引擎',
    '本地生活服务',
    '技术服务',
  ],
} as const satisfies Record<string, readonly string[]>;

/** The hub's codes of them, in the order of both tables. */
export const internetCategoryCodes: readonly string[] = [
  'news-portal',
  'social-network',
  'e-commerce',
  'online-game',
  'self-media',
  'audio-visual',
  'search',
  'local-services',
  'technology',
];

export const serviceWords: readonly string[] = ['官网', '商城', '服务平台', '资讯', '会员中心', '在线客服'];

/** Platforms that are none. */
export const accountPlatforms: readonly string[] = ['甲公众号平台', '乙短视频平台', '丙直播平台'];
