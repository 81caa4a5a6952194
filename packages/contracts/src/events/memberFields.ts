import type { FieldType } from './fields.ts';

/**
 * The fields of a member 党员 in one organization: name in the hub → heading and type. Names, telephones and citizen ids
 * are no fields: they travel sealed.
 */
export const memberFields = {
  /** `formal` 正式党员 or `probationary` 预备党员. */
  memberType: { label: '党员类别', type: 'code' },
  /** On the roster now? A row that says when the member left makes it false. */
  present: { label: '在册', type: 'boolean' },
  /** Floating 流动党员: a flag beside the type, never a type. */
  floating: { label: '是否流动党员', type: 'boolean' },
  /** When admitted to the Party 入党日期. */
  admittedOn: { label: '入党日期', type: 'date' },
  joinedOn: { label: '转入日期', type: 'date' },
  leftOn: { label: '转出日期', type: 'date' },
  /** The Party organization that the roster names. */
  partyOrganizationName: { label: '所在党组织', type: 'text' },
} as const satisfies Record<string, { label: string; type: FieldType }>;

export type MemberField = keyof typeof memberFields;
