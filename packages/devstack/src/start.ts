import { createLogger, runProcess } from '@liandong/runtime';
import { readStackConfig } from './config.ts';
import { StackRefusal } from './StackRefusal.ts';
import { startServers } from './startServers.ts';

/** Longer than the 20 s that each server is given to end by itself. */
const deadlineMilliseconds = 45_000;

/** `npm start`: starts the servers and stays up until it is told to stop. */
runProcess(
  async ({ onClose, stop, stopping }) => {
    try {
      const starting = startServers({ ...readStackConfig(), log: console.error });
      onClose('servers', async () => (await starting.catch(() => undefined))?.stop());
      const servers = await starting;
      void servers.died.then((name) => {
        if (!stopping.aborted) stop(`${name} ended by itself`, 1);
      });
      console.log(`PostgreSQL  ${servers.databaseUrl}`);
      console.log(`Kafka       ${servers.kafkaBrokers.join(',')}`);
    } catch (error) {
      if (!(error instanceof StackRefusal)) throw error;
      console.error(error.message);
      return 1;
    }
  },
  { logger: createLogger({ name: 'start', level: 'warn' }), deadlineMilliseconds },
);
