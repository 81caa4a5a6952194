import type { Grant } from '@liandong/contracts/api';

/**
 * Which organizations a scope reaches: those whose line and whose division are both within it. An empty list of
 * lines reaches none. A node's code reaches the node and all below it; only `all` reaches the node 外地.
 */
export interface OrganizationScope {
  readonly lines: 'all' | readonly string[];
  /** A node's code, or `all`; the empty text reaches nothing. */
  readonly division: string;
}

/** What a principal may reach today: line × division × registry × role. */
export interface GrantedScope extends OrganizationScope {
  readonly kind: 'granted';
  readonly role: Grant['role'];
  /** Registries whose filings, receipts and quarantine it may read; an empty list is none. */
  readonly registries: 'all' | readonly string[];
}

/** A scope, or none with its reason: the grant has ended, or says something that no scope can be made of. */
export type Scope = GrantedScope | { readonly kind: 'none'; readonly reason: 'ended' | 'malformed' };

/** The reach of who may see no organization: what a query is given where there is no scope. */
export const noScope: OrganizationScope = { lines: [], division: '' };
