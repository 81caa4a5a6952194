import { codeMapping } from '@liandong/standards';

/** 服务状态 and 账号状态: is it closed? A closed one's field is emptied. */
export const closedStates = codeMapping<boolean>({
  source: 'cyberspace/closed',
  version: 1,
  entries: {
    正常: false,
    在用: false,
    已备案: false,
    注销: true,
    已注销: true,
    关闭: true,
    已关闭: true,
    停用: true,
    封禁: true,
  },
});
