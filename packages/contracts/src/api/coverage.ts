import { z } from 'zod';
import { CoverageStatus } from '../coverage/CoverageStatus.ts';
import { ListOrganizations, OrganizationPage } from './organizations.ts';

/** The node and its children; by default the city, its districts, and 外地. */
export const CoverageSummaryRequest = z.object({
  division: z.string().optional(),
  line: z.string().optional(),
});
export type CoverageSummaryRequest = z.infer<typeof CoverageSummaryRequest>;

/** Units and Party organizations: two figures, never mixed. */
export const CoverageFigures = z.object({
  /** Units at the node and below; the sum of `byStatus`. */
  units: z.number(),
  /** Party organizations: the named ones, each once, and one for each unit set up alone that no named one covers. */
  partyOrganizations: z.number(),
  /** Units set up jointly whose joint branch nobody named: counted apart, never as organizations. */
  jointUnitsUnnamed: z.number(),
  byStatus: z.record(CoverageStatus, z.number()),
});
export type CoverageFigures = z.infer<typeof CoverageFigures>;

export const CoverageNode = CoverageFigures.extend({
  code: z.string(),
  name: z.string(),
  level: z.enum(['city', 'district', 'street', 'community', 'elsewhere']),
  /** Units of the node that no node below it holds. */
  unassigned: z.number(),
  /** The same figures by line; a line with nothing is left out. */
  byLine: z.record(z.string(), CoverageFigures),
});
export type CoverageNode = z.infer<typeof CoverageNode>;

export const CoverageSummary = z.object({
  nodes: z.array(CoverageNode),
  rules: z.string(),
  edition: z.string(),
  /** The lines 条 of the rules in force, with the labels that people see. */
  lines: z.array(z.object({ code: z.string(), label: z.string() })).optional(),
});
export type CoverageSummary = z.infer<typeof CoverageSummary>;

/** The committee's list: the organizations of its scope, page by page. */
export const ListCoverage = ListOrganizations;
export const CoveragePage = OrganizationPage;
