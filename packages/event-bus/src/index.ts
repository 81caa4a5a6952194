export type { ConsumeOptions, Consumption } from './ConsumeOptions.ts';
export { consume } from './consume.ts';
export { createKafka, type Kafka, type KafkaOptions } from './createKafka.ts';
export { createPublisher, type Publisher } from './createPublisher.ts';
export { describeLog, type LogDescription } from './describeLog.ts';
export { ensureTopics, TopicRefused, type TopicSpec } from './ensureTopics.ts';
export { inspectTopics, type TopicState } from './inspectTopics.ts';
export { kafkaAccess, kafkaAccessVariables } from './kafkaAccess.ts';
export { LogMismatch } from './LogMismatch.ts';
export { listTopics } from './listTopics.ts';
export type {
  Batch,
  Message,
  OutgoingMessage,
  Partition,
  PartitionPosition,
  PublishedRange,
} from './Message.ts';
export { probe } from './probe.ts';
export { digestMessage, readFirstMessages } from './readFirstMessages.ts';
export { readLog } from './readLog.ts';
