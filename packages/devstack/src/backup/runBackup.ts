import { BackupRefused } from '@liandong/backup';
import { createLogger, runProcess } from '@liandong/runtime';
import { StackRefusal } from '../StackRefusal.ts';

/** Both embedded servers may have to be stopped. */
const deadlineMilliseconds = 60_000;

/** Runs a command of the operator's to its end; what it refuses is said in one line, with exit code 1. */
export function runBackup(work: () => Promise<string>): void {
  runProcess(
    async () => {
      try {
        console.log(await work());
        return 0;
      } catch (error) {
        if (!(error instanceof BackupRefused || error instanceof StackRefusal)) throw error;
        console.error(error.message);
        return 1;
      }
    },
    { logger: createLogger({ name: 'backup', level: 'warn' }), deadlineMilliseconds },
  );
}
