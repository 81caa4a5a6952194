import { z } from 'zod';
import { CommandError } from '../CommandError.ts';
import { writeOut, writeWhole } from '../file/writeWhole.ts';
import type { Invocation } from '../Invocation.ts';
import { parseOptions } from '../parseOptions.ts';
import { textTable } from '../render/textTable.ts';

const Options = z.object({
  out: z.string().min(1).optional(),
  format: z.enum(['xlsx', 'csv']).optional(),
});

/** What of `GET /layouts` is shown. */
const Layouts = z.object({
  layouts: z.array(z.object({ layout: z.string(), label: z.string(), columns: z.array(z.unknown()) })),
});

const Failure = z.object({ code: z.string(), message: z.string() });

/** Asks the adapter, without a token: forms are for anybody. @throws CommandError as the adapter answers */
async function ask(url: string, path: string): Promise<Response> {
  const response = await fetch(new URL(path, url)).catch((error: unknown) => {
    throw new CommandError('unreachable', `连不上报送地址 ${url}：${String(error)}`);
  });
  if (response.ok) return response;
  const failure = Failure.safeParse(await response.json().catch(() => undefined));
  throw failure.success
    ? new CommandError(failure.data.code, failure.data.message)
    : new CommandError('unexpected-answer', `报送地址 ${url} 答复 ${response.status}。`);
}

/** The form of a layout, written as a file (`{file, registry, layout, format}`); without a layout, which there are. */
export async function run({ args, options, output, hub }: Invocation): Promise<number> {
  const [registry = '', layout] = args;
  const { out, format = out?.endsWith('.csv') === true ? 'csv' : 'xlsx' } = parseOptions(Options, options);
  const url = await hub.adapterUrl(registry);
  if (layout === undefined) {
    const { layouts } = Layouts.parse(await (await ask(url, '/layouts')).json());
    output.answer({ registry, layouts }, () =>
      textTable(
        ['表样', '名称', '列数'],
        layouts.map((one) => [one.layout, one.label, one.columns.length]),
      ),
    );
    return 0;
  }
  if (out === '-' && output.json)
    throw new CommandError('usage', '--out - 与 --json 都要占用标准输出，只能用一个。');
  const { body } = await ask(url, `/layouts/${encodeURIComponent(layout)}/template.${format}`);
  if (body === null) throw new CommandError('unexpected-answer', `报送地址 ${url} 的答复是空的。`);
  if (out === '-') {
    await writeOut(body);
    return 0;
  }
  const file = out ?? `${layout}.${format}`;
  await writeWhole(file, body);
  output.answer(
    { file, registry, layout, format },
    () => `${file}：${layout} 的空表，填好后用 liandong push 报送`,
  );
  return 0;
}
