/** A figure beside its floor, over interleaved runs of one sitting. */
export interface Figure {
  readonly name: string;
  /** Median of the runs' ratios to their floors. */
  readonly ratio: number;
  readonly goal: number;
  readonly met: boolean;
  /** Medians. */
  readonly value: number;
  readonly floor: number;
  readonly unit: string;
  /** Lowest and highest ratio. */
  readonly spread: string;
}

/** `values[i]` and `floors[i]` were measured one after the other. */
export function summarize(measured: {
  readonly name: string;
  readonly goal: number;
  readonly unit: string;
  readonly values: readonly number[];
  readonly floors: readonly number[];
}): Figure {
  const { name, goal, unit, values, floors } = measured;
  const ratios = values.map((value, run) => value / (floors[run] ?? Number.NaN));
  const ratio = median(ratios);
  const spread = `${Math.min(...ratios).toFixed(3)}–${Math.max(...ratios).toFixed(3)}`;
  const rounded = {
    ratio: Number(ratio.toFixed(3)),
    value: Math.round(median(values)),
    floor: Math.round(median(floors)),
  };
  return { name, goal, met: ratio >= goal, unit, spread, ...rounded };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
