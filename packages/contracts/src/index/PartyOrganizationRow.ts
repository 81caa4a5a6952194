/** A Party organization 党组织 that a list or a roster names: a subject of its own, which covers one or several units. */
export interface PartyOrganizationRow {
  /** Id of its source record. */
  readonly partyOrganizationId: string;
  readonly registry: string;
  readonly code: string;
  readonly name: string;
  /** 611 … 932; null where nothing says. */
  readonly category: string | null;
  readonly form: 'alone' | 'joint';
  /** Organizations of the index that it covers. */
  readonly units: number;
  /** Units that it names and that are no organization of the index. */
  readonly unknownUnits: number;
  /** The deepest node that holds all its units. */
  readonly division: string;
  /** The line of its units; `unassigned` where they differ. */
  readonly line: string;
}

/** How many named Party organizations lie exactly at a node, by line and form. */
export interface PartyRollupRow {
  readonly division: string;
  readonly line: string;
  readonly form: PartyOrganizationRow['form'];
  readonly organizations: number;
}
