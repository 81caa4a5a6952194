import type { TopicState } from '@liandong/event-bus';
import type { DatabaseDescription } from '@liandong/index-store/read';
import { expect, test } from 'vitest';
import { judgeDatabase } from './checkDatabase.ts';
import { judgeTopics } from './checkLog.ts';

const now = new Date('2026-11-24T12:00:00Z');
const good: DatabaseDescription = {
  version: 180_004,
  encoding: 'UTF8',
  trigrams: '1.6',
  now: '2026-11-24T12:00:01Z',
  superuser: false,
  writesIndex: false,
  sessions: 20,
  maxSessions: 200,
  oldestWriterSeconds: 1,
};
const topic: TopicState = {
  topic: 'decisions',
  exists: true,
  partitions: 1,
  replicas: 3,
  underReplicated: [],
  keptForever: true,
};

test('what is well gives one finding that says so', () => {
  expect(judgeDatabase(good, now).map(({ code, level }) => [code, level])).toEqual([['database', 'ok']]);
  expect(judgeTopics([topic]).map(({ code, level }) => [code, level])).toEqual([['topics', 'ok']]);
});

test.each<[Partial<DatabaseDescription>, string, string]>([
  [{ version: 140_009 }, 'database-old', 'error'],
  [{ encoding: 'SQL_ASCII' }, 'database-encoding', 'error'],
  [{ trigrams: null }, 'database-extension', 'error'],
  [{ now: '2026-11-24T11:59:50Z' }, 'clock-skew-database', 'error'],
  [{ sessions: 190 }, 'database-sessions', 'warning'],
  [{ oldestWriterSeconds: 600 }, 'database-long-transaction', 'warning'],
  [{ superuser: true }, 'database-privileges', 'warning'],
])('a database with %j is %s, and says what to do', (fault, code, level) => {
  const found = judgeDatabase({ ...good, ...fault }, now).filter((finding) => finding.level !== 'ok');
  expect(found).toMatchObject([{ code, level }]);
  expect(found[0]?.remedy).not.toBe('');
});

test.each<[Partial<TopicState>, string, string]>([
  [{ exists: false, partitions: 0, replicas: 0, keptForever: false }, 'topic-missing', 'error'],
  [{ keptForever: false }, 'topic-forgets', 'error'],
  [{ underReplicated: [0] }, 'topic-under-replicated', 'error'],
  [{ replicas: 1 }, 'topic-replicas', 'warning'],
])('a topic with %j is %s', (fault, code, level) => {
  const found = judgeTopics([{ ...topic, ...fault }]).filter((finding) => finding.level !== 'ok');
  expect(found).toMatchObject([{ code, level }]);
});
