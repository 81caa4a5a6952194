import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
export type Logger = PinoLogger;

const secretFields = ['authorization', 'token', 'password', 'secret', 'cookie'];

/**
 * A structured logger: one JSON object a line, to standard output unless a destination is given.
 * Credentials are blanked at the top level and up to two levels down; nobody may pass personal data at all.
 */
export function createLogger(options: {
  readonly name: string;
  readonly level: LogLevel;
  readonly destination?: DestinationStream;
}): Logger {
  const settings = {
    name: options.name,
    level: options.level,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: {
      paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[withheld]',
    },
  };
  return options.destination === undefined ? pino(settings) : pino(settings, options.destination);
}
