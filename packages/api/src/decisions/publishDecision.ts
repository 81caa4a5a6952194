import { issueNumber } from '@liandong/access-store';
import type { Principal } from '@liandong/contracts/api';
import {
  type DecisionEvent,
  dataSchemaOf,
  decisionsTopic,
  numberedEventId,
} from '@liandong/contracts/events';
import type { Hub } from '../context.ts';
import { apiError } from '../errors.ts';

type Decision = Pick<DecisionEvent, 'type' | 'subject'> & {
  readonly data: Record<string, unknown>;
};

/**
 * Puts a decision into the log under a number of its own, and gives the number once every in-sync replica has it. The
 * number is issued before: if the log cannot be reached it is never used, and a caller who tries again gets another.
 * The actor is the principal's id, which names nobody.
 */
export async function publishDecision(
  { access, publisher, clock, city, topicPrefix }: Hub,
  principal: Principal,
  reason: string,
  decision: Decision,
): Promise<number> {
  const number = await issueNumber(access, decisionsTopic());
  const event = {
    specversion: '1.0',
    id: numberedEventId(decisionsTopic(), number),
    source: `/${city}/decisions`,
    subject: decision.subject,
    type: decision.type,
    time: clock.now().toISOString(),
    dataschema: dataSchemaOf(decision.type),
    datacontenttype: 'application/json',
    number,
    data: { actor: principal.id, role: principal.grant.role, reason, ...decision.data },
  };
  try {
    await publisher.publish(decisionsTopic(topicPrefix), [
      { key: decision.subject, value: JSON.stringify(event) },
    ]);
  } catch (error) {
    throw apiError('unavailable', undefined, error);
  }
  return number;
}
