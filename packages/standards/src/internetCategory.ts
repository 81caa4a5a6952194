import { type CodeOf, codeTable } from './codeTable.ts';

/**
 * Categories of internet enterprises 互联网企业类别, as cyberspace administrations keep them for Party building: no
 * standard, so the codes are the hub's own and the union of all editions. A code keeps its meaning in every edition.
 */
export const internetCategory = codeTable('hub', {
  'news-portal': '新闻门户',
  'social-network': '网络社交',
  'e-commerce': '电子商务',
  'online-game': '网络游戏',
  'self-media': '网络自媒体',
  'audio-visual': '网络视听',
  search: '信息检索',
  'local-services': '生活服务',
  technology: '技术与数据服务',
});

export type InternetCategory = CodeOf<typeof internetCategory>;

/** The categories that one form of the roster knows. */
export interface InternetCategoryEdition {
  /** Where the list comes from. */
  readonly source: string;
  readonly codes: readonly InternetCategory[];
}

/**
 * Editions of the table, as data. `2020`: the five of the paper of 2020 on Party building of internet enterprises.
 * `nine`: that some cities keep nine is known, which nine is not (unsourced, searched November 2026): the five, and
 * four that the five leave without a place. A city's own list is another row here and, where it has a word that none
 * of the codes means, another code above.
 */
export const internetCategoryEditions = {
  '2020': {
    source: 'paper of 2020, five categories',
    codes: ['news-portal', 'social-network', 'e-commerce', 'online-game', 'self-media'],
  },
  nine: { source: 'unsourced, nine categories', codes: internetCategory.codes },
} as const satisfies Readonly<Record<string, InternetCategoryEdition>>;
