import { isConnectionLoss } from '@liandong/postgres';

/** Did this fail because PostgreSQL or Kafka cannot be reached? kafkajs's errors are known by their names. */
export function isUnavailable(error: unknown): boolean {
  return isConnectionLoss(error) || (error instanceof Error && error.name.startsWith('KafkaJS'));
}
