import { organizationFields, parseStaffField, type StaffKind } from '@liandong/contracts/events';

const staffLabels: Readonly<Record<StaffKind, string>> = {
  'annual-report': '年报',
  'social-insurance': '社保参保',
  'income-tax': '个税申报',
  registration: '登记',
  visit: '走访',
};

/** A field's Chinese name; one that is not canonical is printed as it is. */
export function fieldLabel(field: string): string {
  const staff = parseStaffField(field);
  if (staff !== undefined) return `从业人数（${staffLabels[staff.kind]}，${staff.date}）`;
  const known: Readonly<Record<string, { readonly label: string } | undefined>> = organizationFields;
  return known[field]?.label ?? field;
}
