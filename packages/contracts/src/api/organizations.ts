import { z } from 'zod';
import { CoverageReason, CoverageStatus } from '../coverage/CoverageStatus.ts';
import { Cursor, PageRequest } from './paging.ts';

/** An organization as every list shows it. */
export const OrganizationListItem = z.object({
  organizationId: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  line: z.string(),
  division: z.string(),
  divisionName: z.string(),
  status: CoverageStatus,
  reason: CoverageReason,
  since: z.string(),
  rules: z.string(),
  registrationStatus: z.string().nullable(),
  staff: z.number().nullable(),
  /** As the unit declares. */
  members: z.number().nullable(),
  /** Persons on the rosters of all registries, each once; null where no roster speaks of the unit. */
  rosterFormal: z.number().nullable(),
  rosterProbationary: z.number().nullable(),
  /** Of these, whose relation is elsewhere, and who are floating. */
  rosterElsewhere: z.number().nullable(),
  rosterFloating: z.number().nullable(),
  /** Named Party organizations that cover the unit. */
  partyOrganizations: z.number(),
  review: z.array(z.string()),
});
export type OrganizationListItem = z.infer<typeof OrganizationListItem>;

/** All conditions must hold; `division` at any level, with all below it; `text` is part of a name or a code. */
export const OrganizationFilter = z.object({
  line: z.string().optional(),
  division: z.string().optional(),
  status: CoverageStatus.optional(),
  kind: z.string().optional(),
  text: z.string().min(1).max(100).optional(),
  /** Of which something was said in this filing. */
  filing: z.string().min(1).max(100).optional(),
});
export type OrganizationFilter = z.infer<typeof OrganizationFilter>;

export const ListOrganizations = OrganizationFilter.extend(PageRequest.shape);
export type ListOrganizations = z.infer<typeof ListOrganizations>;

/** Ordered by division, code, id. */
export const OrganizationPage = z.object({
  items: z.array(OrganizationListItem),
  next: Cursor.nullable(),
});
export type OrganizationPage = z.infer<typeof OrganizationPage>;

/** By organization or record id, or by code (USCC or registration number). */
export const GetOrganization = z.union([
  z.object({ id: z.uuid() }),
  z.object({ code: z.string().min(1).max(100) }),
]);
export type GetOrganization = z.infer<typeof GetOrganization>;

/** Who says so: one registry's statement on one field. */
export const Statement = z.object({
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  /** As filed, where it differs. */
  raw: z.string().optional(),
  registry: z.string(),
  recordId: z.string(),
  filing: z.string(),
  line: z.number(),
  effectiveTime: z.string(),
  mappingVersion: z.number(),
});
export type Statement = z.infer<typeof Statement>;

/** A field of an organization: the statement that won, the rule by which it won, and the others. */
export const ExplainedField = z.object({
  field: z.string(),
  label: z.string(),
  chosen: Statement,
  rule: z.string(),
  ruleVersion: z.string(),
  others: z.array(Statement),
});
export type ExplainedField = z.infer<typeof ExplainedField>;

export const OrganizationDetail = z.object({
  organization: OrganizationListItem,
  /** The ids that were asked for may be an older record's. */
  records: z.array(
    z.object({
      recordId: z.string(),
      registry: z.string(),
      kind: z.string(),
      keyscheme: z.string(),
      key: z.string(),
    }),
  ),
  fields: z.array(ExplainedField),
  /** The named Party organizations that cover it. */
  partyOrganizations: z.array(
    z.object({
      partyOrganizationId: z.string(),
      registry: z.string(),
      name: z.string(),
      category: z.string().nullable(),
      form: z.enum(['alone', 'joint']),
      /** Units that it covers, wherever they are. */
      units: z.number(),
    }),
  ),
  /** The facts that the status rests on, as names of fields. */
  facts: z.array(z.string()),
});
export type OrganizationDetail = z.infer<typeof OrganizationDetail>;
