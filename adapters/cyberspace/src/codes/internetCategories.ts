import { codeMapping, type InternetCategory, internetCategory } from '@liandong/standards';

const labels = Object.fromEntries(
  internetCategory.codes.map((code) => [internetCategory.labels[code], code]),
);

/** 企业类别 in words, of whatever edition (standards' internetCategoryEditions); no numbers, which lists count differently. */
export const internetCategories = codeMapping<InternetCategory>({
  source: 'cyberspace/internet-category',
  version: 1,
  entries: {
    ...labels,
    新闻门户类: 'news-portal',
    新闻资讯: 'news-portal',
    网络社交类: 'social-network',
    电子商务类: 'e-commerce',
    网络游戏类: 'online-game',
    网络自媒体类: 'self-media',
    网络直播: 'audio-visual',
    网络音视频: 'audio-visual',
    搜索引擎: 'search',
    本地生活服务: 'local-services',
    技术服务: 'technology',
    数据服务: 'technology',
  },
});
