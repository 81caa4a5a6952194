import type { Hub } from './hub/findHub.ts';
import type { Output } from './Output.ts';

/** One call of a command: what the command line says, parsed by each command itself. */
export interface Invocation {
  readonly args: readonly string[];
  readonly options: unknown;
  readonly output: Output;
  readonly hub: Hub;
  readonly startedAt: Date;
}

/** A command; its number is the exit code. */
export interface CommandModule {
  readonly run: (invocation: Invocation) => Promise<number>;
}
