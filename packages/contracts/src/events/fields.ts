import { z } from 'zod';

/** A value that a row states. `null` means emptied; a field that a row does not name is absent. */
export const FieldScalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type FieldScalar = z.infer<typeof FieldScalar>;

/** What a row says of one field; `raw` is the text as filed, only where it differs from the value. */
export const FieldValue = z.object({ value: FieldScalar, raw: z.string().optional() });
export type FieldValue = z.infer<typeof FieldValue>;

export const Fields = z.record(z.string(), FieldValue);
export type Fields = z.infer<typeof Fields>;

/**
 * The canonical fields of an organization: name in the hub → GB/T 36104-2018 abbreviation where it has one, the
 * Chinese heading, and the type of its value (`date` is `YYYY-MM-DD`, `code` a code of the table named in docs).
 */
export const organizationFields = {
  name: { gbt36104: 'jgmc', label: '名称', type: 'text' },
  unifiedSocialCreditCode: { gbt36104: 'tyshxydm', label: '统一社会信用代码', type: 'code' },
  registrationNumber: { label: '注册号', type: 'code' },
  formerRegistrationNumber: { label: '曾用注册号', type: 'code' },
  formerName: { label: '曾用名', type: 'text' },
  legalRepresentative: { gbt36104: 'fddbrxm', label: '法定代表人', type: 'text' },
  establishedOn: { gbt36104: 'clrq', label: '成立日期', type: 'date' },
  registeredAddress: { gbt36104: 'zcdz', label: '注册地址', type: 'text' },
  registeredDivision: { gbt36104: 'zcdzxzqhdm', label: '注册地行政区划', type: 'code' },
  operatingAddress: { label: '经营地址', type: 'text' },
  businessScope: { gbt36104: 'jyfw', label: '经营范围', type: 'text' },
  /** In yuan (or units of the currency beside it). */
  registeredCapital: { gbt36104: 'zczj', label: '注册资金', type: 'number' },
  /** ISO 4217. */
  registeredCapitalCurrency: { label: '注册资金币种', type: 'code' },
  /** GB/T 12402-2000. */
  economicType: { gbt36104: 'jjlxdm', label: '经济类型', type: 'code' },
  /** Who controls it (annual report): state, collective, private, hong-kong-macao-taiwan, foreign, other. */
  control: { label: '控股情况', type: 'code' },
  /** GB/T 4754-2017, with the section letter. */
  industry: { gbt36104: 'jjhydm', label: '行业', type: 'code' },
  /** GB/T 36104-2018: 1, 2, 3, 4, 9. */
  registrationStatus: { label: '登记状态', type: 'code' },
  registrationAuthority: { gbt36104: 'djglbmdm', label: '登记管理部门', type: 'code' },
  supervisingDepartment: { gbt36104: 'zgdw', label: '业务主管单位', type: 'text' },
  branch: { label: '分支机构', type: 'boolean' },
  deregisteredOn: { label: '注销日期', type: 'date' },
  revokedOn: { label: '吊销日期', type: 'date' },
  reportYear: { label: '年报年度', type: 'number' },
  partyOrganizationEstablished: { label: '是否建立党组织', type: 'boolean' },
  /** 611 party committee, 621 general branch, 631 branch, 632 joint branch; 9xx provisional. */
  partyOrganizationCategory: { label: '党组织类别', type: 'code' },
  /** How it was set up: alone, joint, community, association, parent-enterprise. */
  partyOrganizationForm: { label: '组建方式', type: 'code' },
  partyOrganizationEstablishedOn: { label: '党组织成立日期', type: 'date' },
  noPartyOrganizationReason: { label: '未建立原因', type: 'text' },
  /** Members as reported, probationary ones among them (NumParM of the annual report). */
  membersTotal: { label: '党员人数（含预备）', type: 'number' },
  membersFormal: { label: '正式党员人数', type: 'number' },
  membersProbationary: { label: '预备党员人数', type: 'number' },
  legalRepresentativeIsMember: { label: '法定代表人是否党员', type: 'boolean' },
  legalRepresentativeIsSecretary: { label: '法定代表人是否书记', type: 'boolean' },
  /** `alone` or `joint`: how a named Party organization covers it, as a list of Party organizations says; raw: its name. */
  namedPartyOrganization: { label: '党组织名册所列', type: 'code' },
  /** Category of the cyberspace administration, a code of standards' internetCategory. */
  internetCategory: { label: '互联网企业类别', type: 'code' },
  /** ICP subject number 主体备案号, `豫ICP备12345678号`. */
  icpSubject: { label: 'ICP主体备案号', type: 'code' },
} as const satisfies Record<string, { gbt36104?: string; label: string; type: FieldType }>;

export type FieldType = 'text' | 'code' | 'number' | 'date' | 'boolean';
export type OrganizationField = keyof typeof organizationFields;

/** Kinds of evidence for a count of staff. Several counts stand side by side, each with its date. */
export const staffKinds = [
  'annual-report',
  'social-insurance',
  'income-tax',
  'registration',
  'visit',
] as const;
export type StaffKind = (typeof staffKinds)[number];

/** The name of a staff count: `staff.<kind>@<date>`. */
export function staffField(kind: StaffKind, date: string): `staff.${StaffKind}@${string}` {
  return `staff.${kind}@${date}`;
}

/** The parts of a staff count's name, or undefined where the field is none. */
export function parseStaffField(field: string): { kind: StaffKind; date: string } | undefined {
  const match = /^staff\.([a-z-]+)@(\d{4}-\d{2}-\d{2})$/.exec(field);
  const kind = staffKinds.find((known) => known === match?.[1]);
  return kind && match?.[2] ? { kind, date: match[2] } : undefined;
}
