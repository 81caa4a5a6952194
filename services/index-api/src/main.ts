import { createLogger, runProcess } from '@liandong/runtime';
import { readIndexApiConfig } from './config.ts';
import { startApi } from './startApi.ts';

const logger = createLogger({ name: 'index-api', level: 'info', destination: process.stderr });

runProcess(
  async ({ onClose }) => {
    const config = readIndexApiConfig();
    logger.level = config.LOG_LEVEL;
    const url = await startApi(config, logger, onClose);
    process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
  },
  { logger },
);
