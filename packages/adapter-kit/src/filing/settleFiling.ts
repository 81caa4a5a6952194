import {
  type Filing,
  findFiling,
  isSettled,
  type KeptFiling,
  openFiling,
  type RefusedFiling,
  refuseFiling,
  type SpooledFiling,
} from '@liandong/intake-store';
import { trySessionLock, unlockSession, withConnection } from '@liandong/postgres';
import type { LocatedHeading } from '../decode/locateHeading.ts';
import { reasonOf } from '../receipt/refusalOf.ts';
import { type FileRefused, refused } from '../refusals.ts';
import type { Intake } from '../run/Intake.ts';
import { sealedFile } from '../spool/sealedFile.ts';
import { removeFile } from '../spool/spoolOf.ts';
import { countSettled } from './countOutcome.ts';
import { numberedTopic } from './filingEvents.ts';
import { type InspectedFile, inspectFile } from './inspectFile.ts';
import { noteStep } from './noteStep.ts';
import { FilingWaits, publishFiling } from './publishFiling.ts';

/** What a look at the rows says: they can be filed, or not as a whole. */
export async function lookAtFile(
  intake: Intake,
  path: string,
  file: Pick<SpooledFiling, 'encoding' | 'asOf' | 'replaces'>,
): Promise<InspectedFile | FileRefused> {
  const bytes = sealedFile(path, intake.spoolKey);
  const inspected = await inspectFile(intake.registry, bytes, file.encoding, file.asOf);
  if (inspected.kind === 'inspected' && file.replaces !== null && inspected.rows > 1)
    return refused('replaces-many-rows', String(inspected.rows));
  return inspected;
}

async function openOrRefuse(
  intake: Intake,
  spooled: SpooledFiling,
  path: string,
): Promise<
  RefusedFiling | { readonly state: 'opened'; readonly filing: Filing; readonly heading: LocatedHeading }
> {
  const looked = await lookAtFile(intake, path, spooled);
  if (looked.kind === 'refused') return refuseFiling(intake.pool, spooled.filing, reasonOf(looked));
  const { registry, pool } = intake;
  const filing = await openFiling(pool, spooled, {
    layout: looked.heading.layout.name,
    headings: looked.heading.headings,
    mappingVersion: registry.mappingVersion,
    rows: looked.rows,
    filingsTopic: numberedTopic(registry.name),
  });
  return { state: 'opened', filing, heading: looked.heading };
}

async function settle(intake: Intake, found: KeptFiling, path: string): Promise<KeptFiling> {
  if (found.state === 'publishing') return publishFiling(intake, found, path);
  if (found.state !== 'spooled') return found;
  const from = intake.clock.now();
  const looked = await openOrRefuse(intake, found, path);
  noteStep(intake, found, 'inspect', from);
  return looked.state === 'refused' ? looked : publishFiling(intake, looked.filing, path, looked.heading);
}

/**
 * Works a filing off, from its bytes on this machine to its receipt or refusal: looks at its rows, opens it, publishes it. Whoever
 * holds the filing's lock does it, and removes the bytes in the end; where another does it just now, this does nothing.
 * @throws FilingWaits; what disk, broker or database throw. The filing then stays to be resumed
 */
export function settleFiling(intake: Intake, filing: string, path: string): Promise<void> {
  const lock = `filing:${filing}`;
  return withConnection(intake.locks, async (connection) => {
    if (intake.stopping.aborted) throw new FilingWaits(filing, 'the process stops');
    if (!(await trySessionLock(connection, lock))) return;
    try {
      const found = await findFiling(intake.pool, filing);
      if (found === undefined) throw new Error(`${filing} is not there`);
      const settled = await settle(intake, found, path);
      await removeFile(path);
      if (!isSettled(found)) countSettled(intake, settled);
    } finally {
      await unlockSession(connection, lock);
    }
  });
}
