import { basename } from 'node:path';
import type { FilingOutcome } from '@liandong/contracts/api';
import { z } from 'zod';
import { failureOf } from '../failureOf.ts';
import { openFile } from '../file/openFile.ts';
import type { Door } from '../hub/findHub.ts';
import type { Invocation } from '../Invocation.ts';
import type { Output } from '../Output.ts';
import { parseOptions } from '../parseOptions.ts';
import { outcomeText } from '../render/receiptText.ts';
import { failed } from '../reportFailure.ts';

const Options = z.object({
  registry: z.string().min(1),
  asOf: z.iso.date().optional(),
  check: z.boolean().default(false),
  restate: z.boolean().default(false),
  replaces: z
    .string()
    .regex(/^[^#]+#\d+$/)
    .optional(),
});
type Options = z.infer<typeof Options>;

/** 1 where rows were rejected, 2 where a file was refused as a whole. */
function exitCodeOf(outcome: FilingOutcome): number {
  if ('refused' in outcome) return 2;
  return outcome.rejected > 0 ? 1 : 0;
}

/**
 * Files one file after the other. The answer is one outcome for one file, an array for several; where one cannot be
 * filed at all (not running, no file), what came before it is still told.
 */
export async function run({ args, options, output, hub }: Invocation): Promise<number> {
  const chosen = parseOptions(Options, options);
  const door = await hub.adapter(chosen.registry);
  const outcomes: FilingOutcome[] = [];
  try {
    for (const path of args) outcomes.push(await pushFile(path, door, chosen, output));
  } catch (error) {
    if (outcomes.length === 0) throw error;
    const { code, message } = failureOf(error);
    const unfiled = args[outcomes.length] ?? '';
    output.progress(`${unfiled}：${message}（${code}）`);
    output.answer([...outcomes, { fileName: basename(unfiled), error: { code, message } }], () =>
      textOf(outcomes),
    );
    return failed;
  }
  output.answer(args.length === 1 ? outcomes[0] : outcomes, () => textOf(outcomes));
  return Math.max(...outcomes.map(exitCodeOf));
}

function textOf(outcomes: readonly FilingOutcome[]): string {
  return outcomes.map(outcomeText).join('\n\n');
}

async function pushFile(path: string, door: Door, options: Options, output: Output): Promise<FilingOutcome> {
  const { pushFiling } = await import('@liandong/client');
  const name = basename(path);
  const bytes = await openFile(path);
  output.progress(`${options.check ? '检查' : '报送'} ${name}（${bytes.size} 字节）…`);
  return pushFiling({
    url: door.url,
    token: door.token,
    name,
    bytes,
    check: options.check,
    restate: options.restate,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    ...(options.replaces === undefined ? {} : { replaces: options.replaces }),
  });
}
