import type { z } from 'zod';
import { CommandError } from './CommandError.ts';

/**
 * What the command line or the environment says, parsed; what does not fit is named.
 *
 * @throws CommandError `usage`
 */
export function parseOptions<Schema extends z.ZodType>(schema: Schema, options: unknown): z.output<Schema> {
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
  throw new CommandError('usage', `参数有误：${faults.join('；')}`);
}
