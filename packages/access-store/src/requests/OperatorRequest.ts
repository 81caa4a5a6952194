import { sql } from '@liandong/postgres';

/** What an operator may ask a normalizer for. */
export type RequestKind = 'rebuild';
export type RequestState = 'requested' | 'running' | 'done' | 'failed';

/** A request and how far it is; times in ISO 8601. */
export interface OperatorRequest {
  readonly request: number;
  readonly kind: RequestKind;
  readonly state: RequestState;
  /** In Chinese, for the operator: what was done, or why it failed. */
  readonly detail: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

/** The columns of an OperatorRequest. */
export const requestColumns = sql`request, kind, state, detail, requested_by AS "requestedBy",
  requested_at AS "requestedAt", started_at AS "startedAt", finished_at AS "finishedAt"`;
