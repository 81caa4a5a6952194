import { normalizeCode } from '@liandong/standards';

/** Platforms by the names that lists give them → the one name. The list is open: a new platform stands under its own name. */
const platforms: Readonly<Record<string, string>> = {
  公众号: '微信公众号',
  微信公众平台: '微信公众号',
  新浪微博: '微博',
  抖音短视频: '抖音',
  抖音号: '抖音',
  快手短视频: '快手',
  快手号: '快手',
  微信视频号: '视频号',
  今日头条: '头条号',
  哔哩哔哩: 'B站',
  BILIBILI: 'B站',
};

/** The one name of a platform; undefined where the text can name none. `@` parts platform and account in a field's name. */
export function platformName(text: string): string | undefined {
  const name = normalizeCode(text);
  if (name === '' || name.length > 40 || name.includes('@')) return undefined;
  return Object.hasOwn(platforms, name) ? platforms[name] : name;
}
