import type { Registry } from '../registry/Registry.ts';

/** What every event of a filing says of it; stored before the first is published, so that all can be made again. */
export interface FilingContext {
  readonly registry: Registry;
  /** Six digits, `410300`. */
  readonly city: string;
  readonly filing: string;
  readonly sequence: number;
  /** When the hub accepted it, ISO 8601 in UTC. */
  readonly receivedAt: string;
  readonly asOf: string;
  /** Whether the filer gave the date, or it is the day of receipt. */
  readonly asOfFrom: 'asof' | 'receipt';
  /** The version by which the rows are read now. */
  readonly mappingVersion: number;
  readonly filer: string;
  /** `<filing>#<line>`, the line that these rows correct. */
  readonly replaces?: string;
}
