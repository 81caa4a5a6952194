import { expect, test } from 'vitest';
import { fieldLabel } from './fieldLabel.ts';

test.each([
  ['name', '名称'],
  ['staff.registration@2026-06-30', '从业人数（登记，2026-06-30）'],
  ['internet-service.site@豫ICP备2021000001号-1', '网站（豫ICP备2021000001号-1）'],
  ['internet-service.mini-program@豫ICP备2021000001号-2X', '小程序（豫ICP备2021000001号-2X）'],
  ['internet-account.微信公众号@gh_0123456789ab', '微信公众号账号（gh_0123456789ab）'],
  ['internet-account.微博@a@b', '微博账号（a@b）'],
  ['nobody-knows', 'nobody-knows'],
])('%s is printed as %s', (field, label) => {
  expect(fieldLabel(field)).toBe(label);
});
