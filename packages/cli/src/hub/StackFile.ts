import { z } from 'zod';

/** What a running stack writes into its state directory as `stack.json`, as far as the command needs it. */
export const StackFile = z.object({
  api: z.url(),
  adapters: z.record(z.string(), z.url()),
});
export type StackFile = z.infer<typeof StackFile>;
