import type { FieldType } from './fields.ts';

/** The fields of a Party organization 党组织 as a subject of its own: name in the hub → heading and type. */
export const partyOrganizationFields = {
  name: { label: '党组织名称', type: 'text' },
  /** 611 … 632, 911 … 932, see standards' partyOrganizationCategory. */
  category: { label: '党组织类别', type: 'code' },
  /** How it was set up: alone, joint, community, association, parent-enterprise. */
  form: { label: '组建方式', type: 'code' },
  establishedOn: { label: '成立日期', type: 'date' },
  /** The end of the term 换届日期. */
  termEndsOn: { label: '换届日期', type: 'date' },
  dissolvedOn: { label: '撤销日期', type: 'date' },
  superior: { label: '上级党组织', type: 'text' },
  /** False once dissolved. */
  present: { label: '存续', type: 'boolean' },
} as const satisfies Record<string, { label: string; type: FieldType }>;

export type PartyOrganizationField = keyof typeof partyOrganizationFields;
