import { z } from 'zod';
import { readSettings } from './config.ts';
import { findHub } from './hub/findHub.ts';
import type { CommandModule } from './Invocation.ts';
import { createOutput } from './Output.ts';
import { parseOptions } from './parseOptions.ts';

const GlobalOptions = z.object({
  json: z.boolean().default(false),
  data: z.string().optional(),
  api: z.url().optional(),
  adapter: z.url().optional(),
  token: z.string().optional(),
});

/** Loads a command and runs it with what all commands have. */
export async function invoke(
  load: () => Promise<CommandModule>,
  args: readonly string[],
  options: unknown,
): Promise<number> {
  const { json, ...rest } = parseOptions(GlobalOptions, options);
  const settings = readSettings(rest);
  const { run } = await load();
  const startedAt = new Date(performance.timeOrigin);
  return run({ args, options, output: createOutput(json), hub: findHub(settings, process.cwd()), startedAt });
}
