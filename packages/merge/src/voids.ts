/** A line of a filing of one registry. */
export interface LineReference {
  readonly registry: string;
  readonly filingSequence: number;
  readonly line: number;
}

/** What decides whether lines count; everything reachable by replacement from the lines that are asked for. */
export interface LineWorld {
  readonly withdrawn: (line: LineReference) => boolean;
  /** The highest mapping version that counts for the line's filing; null = no ceiling. */
  readonly ceiling: (line: LineReference) => number | null;
  /** The mapping versions by which the line was read, also where a reading says nothing. */
  readonly versions: (line: LineReference) => Iterable<number>;
  /** The lines that say they correct this one. */
  readonly replacers: (line: LineReference) => readonly LineReference[];
  /** The lines that this one says it corrects. */
  readonly targets: (line: LineReference) => readonly LineReference[];
}

/** The mapping version of a line whose events count; undefined where none does. */
export type Liveness = (line: LineReference) => number | undefined;

export function lineKey(line: LineReference): string {
  return `${line.registry} ${line.filingSequence} ${line.line}`;
}

/** The newest reading that the ceiling lets count. */
export function activeVersion(versions: Iterable<number>, ceiling: number | null): number | undefined {
  let active: number | undefined;
  for (const version of versions) {
    if (ceiling !== null && version > ceiling) continue;
    if (active === undefined || version > active) active = version;
  }
  return active;
}

/**
 * Which reading of a line counts (events.md, Void). None does if its filing is withdrawn, a line that counts and was
 * filed later replaces it, or a later one that counts corrects the same target. Each answer depends only on later
 * lines, so it always ends and does not depend on arrival.
 */
export function livenessOf(world: LineWorld): Liveness {
  const known = new Map<string, number | undefined>();
  const liveness: Liveness = (line) => {
    const key = lineKey(line);
    if (known.has(key)) return known.get(key);
    const counts = compute(line);
    known.set(key, counts);
    return counts;
  };
  const compute = (line: LineReference): number | undefined => {
    if (world.withdrawn(line)) return undefined;
    const version = activeVersion(world.versions(line), world.ceiling(line));
    if (version === undefined) return undefined;
    const rivals = [
      ...effective(world, line),
      ...world
        .targets(line)
        .filter((target) => target.filingSequence < line.filingSequence)
        .flatMap((target) => effective(world, target).filter((rival) => isLater(rival, line))),
    ];
    return rivals.some((rival) => liveness(rival) !== undefined) ? undefined : version;
  };
  return liveness;
}

/** A line can be corrected only by a later filing. */
function effective(world: LineWorld, target: LineReference): readonly LineReference[] {
  return world.replacers(target).filter((by) => by.filingSequence > target.filingSequence);
}

function isLater(a: LineReference, b: LineReference): boolean {
  return a.filingSequence > b.filingSequence || (a.filingSequence === b.filingSequence && a.line > b.line);
}
