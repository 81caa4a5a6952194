import type { DoctorFinding } from '@liandong/contracts/api';
import { deadLettersTopic, decisionsTopic, registryTopics } from '@liandong/contracts/events';
import type { TopicState } from '@liandong/event-bus';
import { readHubLag } from '../readHubLag.ts';
import { type Check, well, worth, wrong } from './Check.ts';

/** Judges how the topics of the log are kept. */
export function judgeTopics(topics: readonly TopicState[]): readonly DoctorFinding[] {
  const findings = topics.flatMap(({ topic, exists, keptForever, underReplicated }): DoctorFinding[] => {
    if (!exists)
      return [
        wrong(
          'topic-missing',
          topic,
          '日志主题不存在',
          '若曾有报送，日志已丢失，先停止各程序，由备份恢复；若从未有过，重新启动对应的程序即可建立',
        ),
      ];
    return [
      ...(keptForever
        ? []
        : [
            wrong(
              'topic-forgets',
              topic,
              '日志主题会过期删除',
              '立即设 cleanup.policy=delete、retention.ms=-1、retention.bytes=-1，再查是否已有消息被删',
            ),
          ]),
      ...(underReplicated.length === 0
        ? []
        : [
            wrong(
              'topic-under-replicated',
              topic,
              `分区 ${underReplicated.join('、')} 的副本不全`,
              '恢复停止的 Kafka 节点，等副本同步完成',
            ),
          ]),
    ];
  });
  const single = topics.filter(({ exists, replicas }) => exists && replicas < 3);
  if (single.length > 0)
    findings.push(
      worth(
        'topic-replicas',
        'Kafka',
        `${single.length} 个主题的副本少于 3 份，一台机器损坏会丢失日志`,
        '生产环境使用至少三个节点的 Kafka，并把副本数提高到 3；单机试用可以不理会',
      ),
    );
  const bad = findings.some(({ level }) => level === 'error');
  return bad ? findings : [well('topics', 'Kafka', `${topics.length} 个主题都在，永久保留`), ...findings];
}

export const checkTopics: Check = {
  name: 'topics',
  look: async (hub) => {
    const { registries } = await readHubLag(hub);
    const own = registries.flatMap(
      ({ name }) => Object.values(registryTopics(name, hub.topicPrefix)) as string[],
    );
    const common = [decisionsTopic(hub.topicPrefix), deadLettersTopic(hub.topicPrefix)];
    return judgeTopics(await hub.inspectTopics([...own, ...common]));
  },
};

export const checkDeadLetters: Check = {
  name: 'dead-letters',
  look: async ({ describeLog, topicPrefix }) => {
    const topic = deadLettersTopic(topicPrefix);
    const count = (await describeLog([topic])).reduce((sum, { low, high }) => sum + Number(high - low), 0);
    if (count === 0) return [well('dead-letters', topic, '没有读不懂的消息')];
    return [
      worth(
        'dead-letters',
        topic,
        `有 ${count} 条读不懂的消息`,
        '用 docs/examples/messages.ts 查看其 cause 与 origin，找出写入者；索引不含这些消息',
      ),
    ];
  },
};

export const checkLag: Check = {
  name: 'lag',
  look: async (hub) => {
    const { registries, idle } = await readHubLag(hub);
    const findings = registries.map(({ name, lag, rejected }): DoctorFinding => {
      if (lag > 0)
        return worth(
          'index-behind',
          name,
          `索引落后日志 ${lag} 条`,
          '正在追赶时稍等；数字不再减少时查看归并程序（normalizer）的日志和 /readyz',
        );
      return well('registry', name, `已全部进入索引，待更正 ${rejected} 行`);
    });
    return findings.length === 0 && idle ? [well('registry', '登记部门', '还没有任何报送')] : findings;
  },
};
