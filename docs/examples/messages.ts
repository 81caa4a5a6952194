import { createKafka, describeLog, readLog } from '../../packages/event-bus/src/index.ts';
import { createLogger } from '../../packages/runtime/src/index.ts';
import { readStackFile } from './stackFile.ts';

/**
 * `node --import tsx docs/examples/messages.ts TOPIC [TEXT]`: where the topic's partitions end, then its messages that
 * contain the text, one a line, as far as the log goes now.
 */
const [topic = 'decisions', text = ''] = process.argv.slice(2);
const logger = createLogger({ name: 'messages', level: 'silent' });
const kafka = createKafka({ brokers: readStackFile().kafkaBrokers, clientId: 'messages', logger });
const { partitions } = await describeLog(kafka, [topic]);
for (const { partition, low, high } of partitions) console.error(`${topic}/${partition}: ${low}–${high}`);
await readLog({
  kafka,
  topics: [topic],
  onMessages: ({ partition, messages }) => {
    for (const { offset, value } of messages) {
      const event = value?.toString('utf8') ?? '(tombstone)';
      if (event.includes(text)) console.log(`${partition}/${offset} ${event}`);
    }
  },
});
