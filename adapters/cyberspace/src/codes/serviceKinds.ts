import type { InternetServiceKind } from '@liandong/contracts/events';
import { codeMapping } from '@liandong/standards';

/** 服务类型 of an ICP filing. */
export const serviceKinds = codeMapping<InternetServiceKind>({
  source: 'cyberspace/service-kind',
  version: 1,
  entries: {
    网站: 'site',
    网页: 'site',
    APP: 'app',
    移动应用: 'app',
    移动互联网应用程序: 'app',
    小程序: 'mini-program',
    微信小程序: 'mini-program',
    快应用: 'quick-app',
  },
});
