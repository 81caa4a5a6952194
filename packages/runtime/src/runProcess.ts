import { createLogger, type Logger } from './createLogger.ts';
import { ConfigurationError } from './readConfig.ts';

/** What a process's main function is given. */
export interface ProcessContext {
  /** Registers what must be closed at the end; the last registered is closed first. */
  readonly onClose: (name: string, close: () => unknown) => void;
  /** Ends the process through its closers with the given exit code, as a signal would. */
  readonly stop: (reason: string, exitCode?: number) => void;
  /** Aborted as soon as the process begins to stop. */
  readonly stopping: AbortSignal;
}

/** sysexits.h: configuration error. */
const exitConfiguration = 78;

async function closeAll(
  closers: { readonly name: string; readonly close: () => unknown }[],
  logger: Logger,
): Promise<boolean> {
  let clean = true;
  for (let closer = closers.pop(); closer !== undefined; closer = closers.pop()) {
    const { name, close } = closer;
    try {
      await close();
    } catch (error) {
      clean = false;
      logger.error({ err: error, closer: name }, 'could not close');
    }
  }
  return clean;
}

/**
 * Runs a process: starts `main`, and on SIGTERM, SIGINT or `stop` runs the closers once, in reverse order, within the
 * deadline. `main` resolving with a number ends the process with it; resolving with nothing keeps it up.
 *
 * A process that was started with a channel to its parent stops when the channel closes.
 *
 * Exit codes: 0 stopped cleanly; 1 something threw, could not be closed or took longer than the deadline; 78 the
 * configuration is wrong (the variables are printed to standard error). Further signals change nothing: a terminal's Ctrl-C
 * arrives twice when a parent forwards it. An unhandled rejection or exception is logged and exits 1 through the
 * closers.
 */
export function runProcess(
  main: (context: ProcessContext) => Promise<number | void>,
  options: { readonly logger?: Logger; readonly deadlineMilliseconds?: number } = {},
): void {
  const logger = options.logger ?? createLogger({ name: 'process', level: 'info' });
  const deadline = options.deadlineMilliseconds ?? 15_000;
  const closers: { name: string; close: () => unknown }[] = [];
  const abort = new AbortController();

  const stop = (reason: string, exitCode = 0) => {
    if (abort.signal.aborted) return;
    logger.info({ reason }, 'stopping');
    abort.abort(reason);
    setTimeout(() => {
      logger.error({ deadline }, 'did not stop within the deadline');
      process.exit(1);
    }, deadline);
    void closeAll(closers, logger).then((clean) => process.exit(clean ? exitCode : 1));
  };
  const fail = (reason: string) => (error: unknown) => {
    logger.fatal({ err: error }, reason);
    stop(reason, 1);
  };

  process.on('SIGTERM', (signal) => stop(signal));
  process.on('SIGINT', (signal) => stop(signal));
  // A parent that holds a channel to us has ended, even killed: nobody else would end us.
  process.on('disconnect', () => stop('parent gone'));
  process.on('unhandledRejection', fail('unhandled rejection'));
  process.on('uncaughtException', fail('uncaught exception'));

  const context: ProcessContext = {
    onClose: (name, close) => {
      closers.push({ name, close });
    },
    stop,
    stopping: abort.signal,
  };
  main(context).then(
    (code) => {
      if (typeof code === 'number') stop('done', code);
    },
    (error: unknown) => {
      if (error instanceof ConfigurationError) {
        process.stderr.write(`${error.message}\n`);
        stop('configuration', exitConfiguration);
      } else if (abort.signal.aborted) logger.warn({ err: error }, 'failed while stopping');
      else fail('failed')(error);
    },
  );
}
