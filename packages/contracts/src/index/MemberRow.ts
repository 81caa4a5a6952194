/** A member 党员: one person over the rosters of all registries. Known by a keyed digest; the index has no name. */
export interface MemberRow {
  /** Keyed digest of the citizen id. */
  readonly person: string;
  /** `formal`, `probationary`, or null where no roster says. */
  readonly memberType: string | null;
  readonly floating: boolean;
  /** Organizations, as filed, on whose rosters the person is now. */
  readonly organizations: number;
  /** Of these, that claim the relation; more than one contradict each other. */
  readonly affiliations: number;
}
