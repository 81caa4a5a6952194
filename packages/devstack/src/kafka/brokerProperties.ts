/** One node that is broker and controller. Ports are on 127.0.0.1. */
export interface BrokerPlan {
  readonly dataDir: string;
  readonly port: number;
  readonly controllerPort: number;
}

/** The broker's configuration file. https://kafka.apache.org/43/configuration/broker-configs/ */
export function brokerProperties({ dataDir, port, controllerPort }: BrokerPlan): string {
  const settings: Readonly<Record<string, string | number>> = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
    'log.dirs': dataDir,
    'auto.create.topics.enable': 'false',
    // Nothing is thrown away unless a topic says so.
    'log.retention.ms': -1,
    'log.retention.bytes': -1,
    // A node that was killed is taken back after 1.5 s; with the default of 9 s its port stays shut for 12 s (measured).
    'broker.session.timeout.ms': 1_500,
    'broker.heartbeat.interval.ms': 300,
    'group.initial.rebalance.delay.ms': 0,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 4,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'share.coordinator.state.topic.num.partitions': 1,
    // 128 MB by default, of a heap of 512.
    'log.cleaner.dedupe.buffer.size': 32 * 1024 * 1024,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${String(value).replaceAll('\\', '\\\\')}\n`)
    .join('');
}
