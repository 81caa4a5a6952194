import { eventType } from '@liandong/contracts/events';
import { type Kafka, readLog } from '@liandong/event-bus';
import { numberCounter, raiseCounter, sequenceCounter } from '@liandong/intake-store';
import { z } from 'zod';
import type { Intake } from '../run/Intake.ts';
import { numberedTopic } from './filingEvents.ts';

/** What of any event of the filings topic counts here: its number, and its filing's sequence, wherever it stands. */
const Counted = z.object({
  type: z.string().optional(),
  number: z.int().optional(),
  filingsequence: z.int().optional(),
  data: z.object({ filingsequence: z.int().optional() }).optional(),
});

function parse(value: Buffer | null): z.infer<typeof Counted> {
  try {
    return Counted.parse(JSON.parse(value?.toString('utf8') ?? ''));
  } catch {
    return {};
  }
}

/**
 * Raises the counters to what the log holds: a database that was lost, or restored from a backup, issues no sequence and
 * no number again. An unreadable message counts as nothing; the normalizer reports it.
 */
export async function raiseCounters(
  intake: Pick<Intake, 'pool' | 'registry' | 'topics'>,
  kafka: Kafka,
): Promise<void> {
  let sequence = 0;
  let number = 0;
  await readLog({
    kafka,
    topics: [intake.topics.filings],
    onMessages: ({ messages }) => {
      for (const message of messages) {
        const counted = parse(message.value);
        sequence = Math.max(sequence, counted.filingsequence ?? 0, counted.data?.filingsequence ?? 0);
        // A filing is given the number of its completion together with that of its opening.
        const issued = (counted.number ?? 0) + (counted.type === eventType('filing.opened') ? 1 : 0);
        number = Math.max(number, issued);
      }
    },
  });
  const { name } = intake.registry;
  if (sequence > 0) await raiseCounter(intake.pool, sequenceCounter(name), sequence);
  if (number > 0) await raiseCounter(intake.pool, numberCounter(numberedTopic(name)), number);
}
