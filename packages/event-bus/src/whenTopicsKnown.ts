import { setTimeout as delay } from 'node:timers/promises';
import kafkajs from 'kafkajs';

const attempts = 20;
const retryMilliseconds = 250;

/**
 * Asks again while brokers do not know a topic yet that was just made (by whomever), or a partition has no leader for a
 * moment.
 */
export async function whenTopicsKnown<Answer>(
  ask: () => Promise<Answer>,
  left: number = attempts,
): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (left === 1 || !(error instanceof kafkajs.KafkaJSError) || !error.retriable) throw error;
    await delay(retryMilliseconds);
    return whenTopicsKnown(ask, left - 1);
  }
}
