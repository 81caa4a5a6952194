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
 *
 * What corrections tie together is decided at once, from its latest line on: a filing of ten thousand lines that all
 * correct one is neither ten thousand calls deep nor a hundred million comparisons.
 */
export function livenessOf(world: LineWorld): Liveness {
  const known = new Map<string, number | undefined>();
  return (line) => {
    const key = lineKey(line);
    if (!known.has(key)) {
      const corrected = new Set<string>();
      for (const tied of tiedLines(world, line).sort(laterFirst)) {
        const targets = world.targets(tied).filter((target) => target.filingSequence < tied.filingSequence);
        const isCorrected = [tied, ...targets].some((at) => corrected.has(lineKey(at)));
        const counts = isCorrected || world.withdrawn(tied) ? undefined : versionOf(world, tied);
        known.set(lineKey(tied), counts);
        if (counts !== undefined) for (const target of targets) corrected.add(lineKey(target));
      }
    }
    return known.get(key);
  };
}

function versionOf(world: LineWorld, line: LineReference): number | undefined {
  return activeVersion(world.versions(line), world.ceiling(line));
}

/** The lines that corrections tie to this one, directly or not; itself among them. */
function tiedLines(world: LineWorld, line: LineReference): LineReference[] {
  const tied = new Map([[lineKey(line), line]]);
  for (const at of tied.values()) {
    for (const next of [...world.replacers(at), ...world.targets(at)]) {
      if (!tied.has(lineKey(next))) tied.set(lineKey(next), next);
    }
  }
  return [...tied.values()];
}

function laterFirst(a: LineReference, b: LineReference): number {
  return b.filingSequence - a.filingSequence || b.line - a.line;
}
