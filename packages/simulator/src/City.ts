import type { CityDates } from './cityDates.ts';
import type { Places } from './places.ts';

/** A node of the divisions, as an edition has them: `{code, name, level, parent?}`. */
export interface DivisionNode {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parent?: string | undefined;
}

export interface CityOptions {
  readonly seed: number;
  /** How many organizations have ever been registered. */
  readonly organizations: number;
  /** The edition in force; districts and streets are taken from it. */
  readonly divisions: readonly DivisionNode[];
  /** The day of the last filing, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** A synthetic city: nothing is stored but its options; every organization is made anew from seed and index. */
export interface City extends CityOptions {
  readonly places: Places;
  readonly dates: CityDates;
}
