import {
  acknowledgeFiling,
  beginPublishing,
  copyQuarantine,
  copyReceiptLines,
  ensurePersonalKeys,
  type Filing,
} from '@liandong/intake-store';
import { withConnection } from '@liandong/postgres';
import { decodeFile } from '../decode/decodeFile.ts';
import type { LocatedHeading } from '../decode/locateHeading.ts';
import { newSealingKey } from '../keys/newSealingKey.ts';
import type { Intake } from '../run/Intake.ts';
import { sealedFile } from '../spool/sealedFile.ts';
import { completedEvent, openedEvent } from './filingEvents.ts';
import { dataRows, inspectFile } from './inspectFile.ts';
import { noteStep } from './noteStep.ts';
import type { StatementTopic } from './placeDraft.ts';
import { type ReadBatch, type ReadingSettings, readBatch } from './readFiling.ts';

/** A filing that cannot be published now; it stays as it is and is tried again. */
export class FilingWaits extends Error {
  constructor(filing: string, why: string) {
    super(`${filing} waits: ${why}`);
    this.name = 'FilingWaits';
  }
}

function settingsOf(intake: Intake, filing: Filing, heading: LocatedHeading): ReadingSettings {
  const { registry } = intake;
  return {
    context: {
      registry,
      city: intake.city,
      filing: filing.filing,
      sequence: filing.sequence,
      receivedAt: filing.receivedAt,
      asOf: filing.asOf,
      asOfFrom: filing.asOfFrom,
      mappingVersion: registry.mappingVersion,
      filer: filing.filer,
      ...(filing.replaces === null ? {} : { replaces: filing.replaces }),
    },
    heading,
    digestKey: intake.digestKey,
    keys: (owners) => ensurePersonalKeys(intake.pool, owners, newSealingKey),
    remapped: registry.mappingVersion !== filing.mappingVersion,
  };
}

async function headingOf(intake: Intake, filing: Filing, path: string): Promise<LocatedHeading> {
  const bytes = sealedFile(path, intake.spoolKey);
  const inspected = await inspectFile(intake.registry, bytes, filing.encoding, filing.asOf);
  if (inspected.kind === 'inspected') return inspected.heading;
  throw new FilingWaits(filing.filing, `this version would refuse it (${inspected.code})`);
}

/** Resolves when a batch is in the log and in the receipt; when one of them fails, it still waits for the others. */
async function storeAndPublish(
  { pool, publisher, topics }: Intake,
  filing: Filing,
  batch: ReadBatch,
): Promise<void> {
  const store = () =>
    withConnection(pool, async (connection) => {
      await copyReceiptLines(connection, filing.filing, batch.lines);
      await copyQuarantine(connection, filing, batch.quarantined);
    });
  const publishTo = (topic: StatementTopic) => {
    const statements = batch.statements.filter((statement) => statement.topic === topic);
    return statements.length === 0 ? undefined : publisher.publish(topics[topic], statements);
  };
  const done = await Promise.allSettled([
    publishTo('organizations'),
    publishTo('members'),
    batch.remapped.length === 0 ? undefined : publisher.publish(topics.filings, batch.remapped),
    batch.lines.length === 0 ? undefined : store(),
  ]);
  for (const result of done) if (result.status === 'rejected') throw result.reason;
}

/**
 * Publishes the rows: while one batch is on its way, the next is read, and no more, so that memory is bounded and a
 * record's events keep their order.
 */
async function publishRows(intake: Intake, filing: Filing, path: string, heading: LocatedHeading) {
  const settings = settingsOf(intake, filing, heading);
  const file = sealedFile(path, intake.spoolKey);
  const counts = { rows: 0, accepted: 0, warned: 0, rejected: 0, events: 0 };
  let underWay: Promise<void> = Promise.resolve();
  try {
    for await (const raws of dataRows(decodeFile(file, filing.encoding, intake.registry), heading)) {
      const batch = await readBatch(settings, raws);
      await underWay;
      if (intake.stopping.aborted) throw new FilingWaits(filing.filing, 'the process stops');
      underWay = storeAndPublish(intake, filing, batch);
      underWay.catch(() => undefined);
      for (const name of ['rows', 'accepted', 'warned', 'rejected'] as const) counts[name] += batch[name];
      counts.events += batch.statements.length;
    }
  } finally {
    await underWay;
  }
  return counts;
}

/**
 * Publishes a filing that was opened, from its bytes on this machine, and gives it its receipt; under the filing's lock. Tried
 * again after any failure or kill it publishes the same events to the byte; under a newer mapping it publishes that
 * reading, and `line remapped` for every line.
 * @param known the heading, where the file was inspected just now by this program
 * @throws FilingWaits; what the broker or the database throws. Either way the filing stays to be resumed
 */
export async function publishFiling(
  intake: Intake,
  filing: Filing,
  path: string,
  known?: LocatedHeading,
): Promise<Filing> {
  const { registry, pool, publisher, topics } = intake;
  if (registry.mappingVersion < filing.readingVersion)
    throw new FilingWaits(
      filing.filing,
      `it was read by mapping ${filing.readingVersion}, newer than this program's`,
    );
  const heading = known ?? (await headingOf(intake, filing, path));
  const from = intake.clock.now();
  await beginPublishing(pool, filing.filing, registry.mappingVersion);
  await publisher.publish(topics.filings, [openedEvent(intake.city, filing)]);
  const counts = await publishRows(intake, filing, path, heading);
  await publisher.publish(topics.filings, [completedEvent(intake.city, filing, counts)]);
  noteStep(intake, filing, 'publish', from, {
    'liandong.rows': counts.rows,
    'liandong.events': counts.events,
  });
  const published = intake.clock.now();
  const acknowledged = await acknowledgeFiling(pool, filing.filing, counts, published);
  noteStep(intake, filing, 'acknowledge', published);
  noteStep(intake, filing, 'filing', new Date(filing.receivedAt));
  return acknowledged;
}
