import {
  type InternetServiceKind,
  internetServiceKinds,
  organizationFields,
  parseInternetField,
  parseStaffField,
  type StaffKind,
} from '@liandong/contracts/events';

const staffLabels: Readonly<Record<StaffKind, string>> = {
  'annual-report': '年报',
  'social-insurance': '社保参保',
  'income-tax': '个税申报',
  registration: '登记',
  visit: '走访',
};

const serviceLabels: Readonly<Record<InternetServiceKind, string>> = {
  site: '网站',
  app: 'APP',
  'mini-program': '小程序',
  'quick-app': '快应用',
};

function internetLabel({ what, kind, id }: NonNullable<ReturnType<typeof parseInternetField>>): string {
  const service = internetServiceKinds.find((known) => known === kind);
  return `${what === 'account' ? `${kind}账号` : service === undefined ? kind : serviceLabels[service]}（${id}）`;
}

/** A field's Chinese name; one that is not canonical is printed as it is. */
export function fieldLabel(field: string): string {
  const staff = parseStaffField(field);
  if (staff !== undefined) return `从业人数（${staffLabels[staff.kind]}，${staff.date}）`;
  const internet = parseInternetField(field);
  if (internet !== undefined) return internetLabel(internet);
  const known: Readonly<Record<string, { readonly label: string } | undefined>> = organizationFields;
  return known[field]?.label ?? field;
}
