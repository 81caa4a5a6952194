import { type CodeOf, codeTable } from './codeTable.ts';

/** The kinds of organization that the hub keeps: its own closed list. */
export const organizationKind = codeTable('hub', {
  enterprise: '企业',
  'individual-business': '个体工商户',
  cooperative: '农民专业合作社',
  'social-group': '社会团体',
  'private-non-enterprise': '民办非企业单位',
  foundation: '基金会',
  'internet-enterprise': '互联网企业',
});

export type OrganizationKind = CodeOf<typeof organizationKind>;

/**
 * The kind that a normalized unified social credit code names by its department and category (GB 32100-2015,
 * table 1); `undefined` for departments that the hub does not collect. No code names an internet enterprise.
 */
export function kindOfUscc(value: string): OrganizationKind | undefined {
  switch (value.slice(0, 2)) {
    case '91':
      return 'enterprise';
    case '92':
      return 'individual-business';
    case '93':
      return 'cooperative';
    case '51':
      return 'social-group';
    case '52':
      return 'private-non-enterprise';
    case '53':
      return 'foundation';
    default:
      return undefined;
  }
}
