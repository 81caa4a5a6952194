import { expect, test } from 'vitest';
import { icpServiceNumber, icpSubjectOf, parseIcpFiling } from './icpFiling.ts';

test.each([
  ['粤ICP备15071480号', { kind: 'subject', subject: '粤ICP备15071480号' }],
  ['粤ICP备15071480号-27', { kind: 'site', subject: '粤ICP备15071480号', suffix: 27 }],
  ['京ICP备030173号', { kind: 'subject', subject: '京ICP备030173号' }],
  ['豫ICP备2021004680号-1', { kind: 'site', subject: '豫ICP备2021004680号', suffix: 1 }],
  ['豫ICP备2021004680号-4A', { kind: 'app', subject: '豫ICP备2021004680号', suffix: 4 }],
  ['豫ICP备2021004680号-5x', { kind: 'mini-program', subject: '豫ICP备2021004680号', suffix: 5 }],
  ['豫ICP备2021004680号-6K', { kind: 'quick-app', subject: '豫ICP备2021004680号', suffix: 6 }],
  [' 粤icp备１５０７１４８０ 号－２７ ', { kind: 'site', subject: '粤ICP备15071480号', suffix: 27 }],
  ['粤ICP备15071480—27', { kind: 'site', subject: '粤ICP备15071480号', suffix: 27 }],
  ['粤ICP备15071480-3号', { kind: 'site', subject: '粤ICP备15071480号', suffix: 3 }],
  ['粤ICP备15071480', { kind: 'subject', subject: '粤ICP备15071480号' }],
  ['京ICP证030173号', { kind: 'licence', subject: '京ICP证030173号' }],
  ['京ICP证030173号-1', { kind: 'licence', subject: '京ICP证030173号', suffix: 1 }],
  ['京公网安备11000002000001', { kind: 'public-security', subject: '京公网安备11000002000001' }],
  ['京公网安备 11000002000001号', { kind: 'public-security', subject: '京公网安备11000002000001' }],
])('%j', (text, filing) => {
  expect(parseIcpFiling(text)).toEqual(filing);
});

test.each([
  '',
  'N/A',
  'ICP备15071480号',
  '美ICP备15071480号',
  '粤ICP备1507148号',
  '粤ICP备150714801号',
  '粤ICP备15071480号-',
  '粤ICP备15071480号-27B',
  '备案号：粤ICP备15071480号',
  '京ICP证030173号-1A',
  '京公网安备1100000200000',
  '京公网安备110000020000011',
])('%j is none', (text) => {
  expect(parseIcpFiling(text)).toBeUndefined();
});

test.each([
  ['粤icp备15071480－27', '粤ICP备15071480号', '粤ICP备15071480号-27'],
  ['豫ICP备2021004680号-4a', '豫ICP备2021004680号', '豫ICP备2021004680号-4A'],
  ['豫ICP备2021004680号-05X', '豫ICP备2021004680号', '豫ICP备2021004680号-5X'],
])('%j is filed under its subject, in one spelling', (text, subject, number) => {
  expect(icpSubjectOf(text)).toBe(subject);
  const icp = parseIcpFiling(text);
  if (icp === undefined || !('suffix' in icp) || icp.kind === 'licence') throw new Error(text);
  expect(icpServiceNumber(icp)).toBe(number);
});

test.each(['京ICP证030173号', '京公网安备11000002000001', '备案中'])('%j names no subject', (text) => {
  expect(icpSubjectOf(text)).toBeUndefined();
});
