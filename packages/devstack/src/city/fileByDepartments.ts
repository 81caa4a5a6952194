import { pushFiling } from '@liandong/client';
import type { FilingOutcome, Receipt } from '@liandong/contracts/api';
import {
  type City,
  type CityFiling,
  type ExpectedCounts,
  fileCity,
  type Registry,
  registries,
} from '@liandong/simulator';

/** Where a department files, and with which token. */
export interface DepartmentDoor {
  readonly url: string;
  readonly token: string;
}

export type DepartmentDoors = Readonly<Record<Registry, DepartmentDoor>>;

/** What a department filed, and what came of it. */
export interface FiledByDepartment {
  readonly registry: Registry;
  readonly filings: number;
  /** Filings whose bytes were filed before. */
  readonly repeated: number;
  /** Rows by what became of them, of filings that were none. */
  readonly counts: ExpectedCounts;
  /** Names of files whose receipt says otherwise than the department expects. */
  readonly unexpected: readonly string[];
}

/** A file that was refused as a whole: none of a synthetic city's should be. The message says why. */
export class CityRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CityRefused';
  }
}

/** How a filing reaches its department's adapter. @throws LiandongError */
export type FileOne = (filing: CityFiling, bytes: Uint8Array<ArrayBuffer>) => Promise<FilingOutcome>;

/** Pushes to the adapters' HTTP doors. */
export function pushTo(doors: DepartmentDoors): FileOne {
  return ({ registry, fileName, asOf }, bytes) =>
    pushFiling({ ...doors[registry], name: fileName, asOf, bytes });
}

/**
 * Files a city as its departments do: each in its own order, all at once, a file at a time.
 * @throws CityRefused, LiandongError
 */
export function fileByDepartments(
  city: City,
  file: FileOne,
  onFiled: (filing: CityFiling, receipt: Receipt) => void = () => undefined,
): Promise<readonly FiledByDepartment[]> {
  return Promise.all(registries.map((registry) => fileAll(city, registry, file, onFiled)));
}

async function fileAll(
  city: City,
  registry: Registry,
  file: FileOne,
  onFiled: (filing: CityFiling, receipt: Receipt) => void,
): Promise<FiledByDepartment> {
  const counts = { rows: 0, accepted: 0, warned: 0, rejected: 0 };
  const unexpected: string[] = [];
  let filings = 0;
  let repeated = 0;
  for (const filing of fileCity(city, registry)) {
    const { bytes, expected } = filing.make();
    const outcome = await file(filing, bytes);
    if ('refused' in outcome)
      throw new CityRefused(`模拟报送 ${registry} ${filing.fileName} 被拒收：${outcome.message}`);
    filings++;
    if (outcome.repeated) repeated++;
    if (!isExpected(filing, expected, outcome)) unexpected.push(filing.fileName);
    if (!outcome.repeated) for (const name of fates) counts[name] += outcome[name];
    onFiled(filing, outcome);
  }
  return { registry, filings, repeated, counts, unexpected };
}

const fates = ['rows', 'accepted', 'warned', 'rejected'] as const;

/** A repeated filing answers with the first one's receipt, marked. */
function isExpected(filing: CityFiling, expected: ExpectedCounts, receipt: Receipt): boolean {
  return (
    fates.every((name) => receipt[name] === expected[name]) &&
    (filing.repeats === undefined || receipt.repeated)
  );
}
