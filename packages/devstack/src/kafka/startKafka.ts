import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createKafka, probe } from '@liandong/event-bus';
import { createLogger } from '@liandong/runtime';
import { findProcesses } from '../processes.ts';
import type { Server } from '../Server.ts';
import { spawnServer } from '../spawnServer.ts';
import { stopProcess } from '../stopProcess.ts';
import { type BrokerPlan, brokerProperties } from './brokerProperties.ts';

const run = promisify(execFile);
const stopSignal = 'SIGTERM';
const patienceSeconds = 60;
const logging = pathToFileURL(fileURLToPath(new URL('../../kafka/log4j2.properties', import.meta.url))).href;

/** A Java property by which a broker is found again in the process table. */
const markerOf = (stateDir: string) => `-Dliandong.state=${stateDir}`;

/** 220 to 410 MB resident. */
const machine = ['-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:-UsePerfData'];

export interface KafkaOptions {
  readonly stateDir: string;
  readonly clusterId: string;
  readonly port: number;
  readonly controllerPort: number;
  /** The folder of Kafka's jars, see `fetchJars`. */
  readonly jars: string;
  readonly java: string;
}

/** Ends brokers that a killed run left behind; the lock of their data goes with them. */
export async function stopOrphanedKafka(stateDir: string, log: (line: string) => void): Promise<void> {
  for (const pid of await findProcesses('java', markerOf(stateDir))) {
    log(`Kafka of an earlier run (process ${pid}) is stopped first`);
    await stopProcess(pid, stopSignal);
  }
}

function javaArguments({ stateDir, jars }: KafkaOptions, main: string): readonly string[] {
  const logs = join(stateDir, 'logs');
  return [
    ...machine,
    markerOf(stateDir),
    `-Dliandong.logs=${logs}`,
    `-Dlog4j2.configurationFile=${logging}`,
    '-cp',
    `${jars}/*`,
    main,
  ];
}

/** Formats the broker's data directory unless it is there: beside, and moved in place when whole. */
async function formatStorage(options: KafkaOptions, plan: BrokerPlan): Promise<void> {
  if (existsSync(plan.dataDir)) return;
  const made = `${plan.dataDir}.new`;
  const properties = join(options.stateDir, 'kafka', 'format.properties');
  await rm(made, { recursive: true, force: true });
  await writeFile(properties, brokerProperties({ ...plan, dataDir: made }));
  const tool = javaArguments(options, 'kafka.tools.StorageTool');
  await run(options.java, [...tool, 'format', '-t', options.clusterId, '-c', properties]);
  await rename(made, plan.dataDir);
  await rm(properties);
}

/**
 * Starts the Kafka of a state directory, made on first use, and waits until it serves topics and groups.
 * @throws StackRefusal
 */
export async function startKafka(options: KafkaOptions): Promise<Server> {
  const { stateDir, port, controllerPort } = options;
  const folder = join(stateDir, 'kafka');
  const plan = { dataDir: join(folder, 'data'), port, controllerPort };
  await mkdir(folder, { recursive: true });
  await formatStorage(options, plan);
  const properties = join(folder, 'server.properties');
  await writeFile(properties, brokerProperties(plan));
  const logger = createLogger({ name: 'devstack', level: 'silent' });
  return spawnServer(
    {
      name: 'kafka',
      file: options.java,
      args: [...javaArguments(options, 'kafka.Kafka'), properties],
      stopSignal,
      logFile: join(stateDir, 'logs', 'kafka.out'),
    },
    async () => {
      await probe(
        createKafka({ brokers: [`127.0.0.1:${port}`], clientId: 'devstack', logger }),
        patienceSeconds,
      );
    },
  );
}
