/** A record as linkage sees it. */
export interface LinkableRecord {
  readonly recordId: string;
  readonly uscc?: string;
  readonly registrationNumbers: readonly string[];
}

/**
 * Which records are one organization, by identifiers alone. Records of one valid USCC are one; two different valid
 * USCCs never join. A registration number links unless two USCCs claim it. Records without a USCC that hang
 * together by such numbers form an island: it joins the one USCC that its numbers lead to, or stands alone where
 * they lead to none or to several.
 *
 * Depends on the set of records only. Give it whole components: everything reachable by shared keys.
 *
 * @returns the clusters, each and all in order of record ids
 */
export function linkRecords<R extends LinkableRecord>(records: readonly R[]): R[][] {
  const claims = new Map<string, Set<string>>();
  for (const record of records) {
    for (const number of record.registrationNumbers) {
      const usccs = claims.get(number) ?? new Set<string>();
      claims.set(number, usccs);
      if (record.uscc !== undefined) usccs.add(record.uscc);
    }
  }
  const clusters = new Map<string, R[]>();
  const put = (cluster: string, members: readonly R[]): void => {
    const held = clusters.get(cluster);
    if (held === undefined) clusters.set(cluster, [...members]);
    else held.push(...members);
  };
  for (const record of records) if (record.uscc !== undefined) put(record.uscc, [record]);
  for (const island of islands(records, claims)) {
    const usccs = new Set(
      island.flatMap((r) => r.registrationNumbers.flatMap((number) => live(claims, number))),
    );
    const [only] = usccs;
    const [first] = island;
    put(usccs.size === 1 && only !== undefined ? only : `island ${first?.recordId ?? ''}`, island);
  }
  const byId = (a: R, b: R): number => (a.recordId < b.recordId ? -1 : 1);
  return [...clusters.values()]
    .map((members) => members.sort(byId))
    .sort((a, b) => byId(a[0] as R, b[0] as R));
}

/** The one USCC that claims a number, or none; a number that several claim links nothing. */
function live(claims: ReadonlyMap<string, ReadonlySet<string>>, number: string): string[] {
  const usccs = claims.get(number);
  return usccs?.size === 1 ? [...usccs] : [];
}

/** The records without a USCC, grouped by the numbers that link. */
function islands<R extends LinkableRecord>(
  records: readonly R[],
  claims: ReadonlyMap<string, ReadonlySet<string>>,
): R[][] {
  const holders = new Map<string, R[]>();
  const linking = (record: R): string[] =>
    record.registrationNumbers.filter((number) => (claims.get(number)?.size ?? 0) < 2);
  const unplaced = new Set(records.filter((record) => record.uscc === undefined));
  for (const record of unplaced) {
    for (const number of linking(record)) {
      const held = holders.get(number);
      if (held === undefined) holders.set(number, [record]);
      else held.push(record);
    }
  }
  const found: R[][] = [];
  for (const start of unplaced) {
    const island: R[] = [];
    const reached = [start];
    unplaced.delete(start);
    for (let record = reached.pop(); record !== undefined; record = reached.pop()) {
      island.push(record);
      for (const number of linking(record)) {
        for (const next of holders.get(number) ?? []) if (unplaced.delete(next)) reached.push(next);
        holders.delete(number);
      }
    }
    found.push(island);
  }
  return found;
}
