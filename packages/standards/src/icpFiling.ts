import { normalizeCode } from './normalizeCode.ts';

/** The kinds of thing that are filed under a subject, by the letter after their number. */
const FILED_KINDS = { '': 'site', A: 'app', X: 'mini-program', K: 'quick-app' } as const;

type FiledKind = (typeof FILED_KINDS)[keyof typeof FILED_KINDS];

/**
 * A number as web sites show it. `subject` is its canonical spelling without what was filed under it.
 * - `subject`: who filed 主体备案号, `粤ICP备15071480号`.
 * - `site`, `app`, `mini-program`, `quick-app`: one thing filed 服务备案号, `粤ICP备15071480号-27`; its number is
 *   `suffix`. Match records on `subject`, never on the suffix.
 * - `licence`: an operating licence 经营许可证, `京ICP证030173号`, whose holder it names, with or without a suffix.
 * - `public-security`: a filing with the police 公安备案, `京公网安备11000002000001`: one site, so it joins nobody.
 */
export type IcpFiling =
  | { readonly kind: 'subject'; readonly subject: string }
  | {
      readonly kind: FiledKind;
      readonly subject: string;
      readonly suffix: number;
    }
  | { readonly kind: 'licence'; readonly subject: string; readonly suffix?: number }
  | { readonly kind: 'public-security'; readonly subject: string };

/** Provinces by their one-character names, with the second name where filings use it: 川蜀 贵黔 云滇 甘陇 陕秦. */
const PROVINCE = '[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕秦甘陇青宁新]';

/** 号 is often left out, or put behind the suffix; dashes come in every width. */
const SUFFIX = '号?(?:[-‐‒–—―−]([0-9]{1,6})([AXK]?)号?)?';

/** Digits: 6 (first years), 8 (two of the year and six), 10 (four of the year and six, since about 2020). */
const FILING = new RegExp(`^(${PROVINCE}ICP备(?:[0-9]{6}|[0-9]{8}|[0-9]{10}))${SUFFIX}$`, 'u');
const LICENCE = new RegExp(`^(${PROVINCE}ICP证(?:[0-9]{6}|[0-9]{8}))${SUFFIX}$`, 'u');
const PUBLIC_SECURITY = new RegExp(`^(${PROVINCE}公网安备[0-9]{14})号?$`, 'u');

/**
 * Reads an ICP filing or licence number or a public-security filing number; `undefined` for anything else.
 * The text is the number alone, in any width and case, with or without spaces and 号. There is no check digit.
 */
export function parseIcpFiling(text: string): IcpFiling | undefined {
  const value = normalizeCode(text);
  const filing = FILING.exec(value);
  if (filing) {
    const [, number, suffix, letter] = filing;
    const subject = `${number as string}号`;
    if (suffix === undefined) return { kind: 'subject', subject };
    return { kind: FILED_KINDS[letter as keyof typeof FILED_KINDS], subject, suffix: Number(suffix) };
  }
  const licence = LICENCE.exec(value);
  if (licence && !licence[3]) {
    const subject = `${licence[1] as string}号`;
    return licence[2] === undefined
      ? { kind: 'licence', subject }
      : { kind: 'licence', subject, suffix: Number(licence[2]) };
  }
  const police = PUBLIC_SECURITY.exec(value);
  return police ? { kind: 'public-security', subject: police[1] as string } : undefined;
}

/** The subject number 主体备案号 of a filing, or of a thing filed under it; undefined for licences and anything else. */
export function icpSubjectOf(text: string): string | undefined {
  const icp = parseIcpFiling(text);
  return icp === undefined || icp.kind === 'licence' || icp.kind === 'public-security'
    ? undefined
    : icp.subject;
}

/** The one spelling of the number 服务备案号 of a thing that is filed, `豫ICP备2021004680号-4A`. */
export function icpServiceNumber({ kind, subject, suffix }: Extract<IcpFiling, { kind: FiledKind }>): string {
  const [letter = ''] = Object.entries(FILED_KINDS).find(([, filed]) => filed === kind) ?? [];
  return `${subject}-${suffix}${letter}`;
}
