import type { OrganizationType } from '@liandong/adapter-kit';

/** The register's words for its types: they only repeat the kind that the code's first two characters name. */
export const organizationTypes: Readonly<Record<string, OrganizationType>> = {
  社会团体: {},
  民办非企业单位: {},
  社会服务机构: {},
  基金会: {},
  社会团体分支机构: { branch: true },
  民办非企业单位分支机构: { branch: true },
};
