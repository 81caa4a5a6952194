import type { Server } from './Server.ts';

export type ServerName = 'postgres' | 'kafka';

/** The servers as they run. */
export interface Servers {
  readonly databaseUrl: string;
  /** `host:port` */
  readonly kafkaBrokers: string[];
  /** Of those started here; undefined for one that was given. */
  readonly pids: () => Readonly<Record<ServerName, number | undefined>>;
  /** Resolves with the name of the first server that ends without having been asked to. */
  readonly died: Promise<ServerName>;
  /** Starts one again on its port after it was killed or ended. */
  readonly restart: (name: ServerName) => Promise<void>;
  /** Stops both cleanly and gives the state directory free. */
  readonly stop: () => Promise<void>;
}

/** Puts two started servers into one hand. A server that was given instead of started is undefined in `running`. */
export function superviseServers(parts: {
  readonly running: Record<ServerName, Server | undefined>;
  readonly starters: Readonly<Record<ServerName, () => Promise<Server>>>;
  readonly unlock: () => Promise<void>;
  readonly databaseUrl: string;
  readonly kafkaBrokers: readonly string[];
}): Servers {
  const { running, starters, unlock } = parts;
  const asked = new WeakSet<Server>();
  const stopOne = async (server: Server | undefined) => {
    if (server === undefined) return;
    asked.add(server);
    await server.stop();
  };
  let reportDeath: (name: ServerName) => void = () => undefined;
  const died = new Promise<ServerName>((resolve) => {
    reportDeath = resolve;
  });
  const watch = (name: ServerName) => {
    const server = running[name];
    void server?.exited.then(() => {
      if (!asked.has(server)) reportDeath(name);
    });
  };
  watch('postgres');
  watch('kafka');
  return {
    databaseUrl: parts.databaseUrl,
    kafkaBrokers: [...parts.kafkaBrokers],
    pids: () => ({ postgres: running.postgres?.pid, kafka: running.kafka?.pid }),
    died,
    restart: async (name) => {
      await stopOne(running[name]);
      running[name] = await starters[name]();
      watch(name);
    },
    stop: async () => {
      await Promise.all([stopOne(running.postgres), stopOne(running.kafka)]);
      await unlock();
    },
  };
}
