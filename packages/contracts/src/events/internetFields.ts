/** What an ICP subject runs (工业和信息化部 ICP 备案): site 网站, app, mini-program 小程序, quick app 快应用. */
export const internetServiceKinds = ['site', 'app', 'mini-program', 'quick-app'] as const;
export type InternetServiceKind = (typeof internetServiceKinds)[number];

/** The name of the field of one service: `internet-service.<kind>@<licence>`; its value is the service's name. */
export function internetServiceField(kind: InternetServiceKind, licence: string): string {
  return `internet-service.${kind}@${licence}`;
}

/** The name of the field of one account: `internet-account.<platform>@<account id>`; its value is the account's name. */
export function internetAccountField(platform: string, account: string): string {
  return `internet-account.${platform}@${account}`;
}

/** The parts of a service's or an account's field, or undefined where the field is none. */
export function parseInternetField(
  field: string,
): { readonly what: 'service' | 'account'; readonly kind: string; readonly id: string } | undefined {
  const match = /^internet-(service|account)\.([^@]+)@(.+)$/su.exec(field);
  if (match === null) return undefined;
  const [, what, kind = '', id = ''] = match;
  return { what: what === 'account' ? 'account' : 'service', kind, id };
}
