import type { ExplainedField } from '@liandong/contracts/api';
import { z } from 'zod';
import { CommandError } from '../CommandError.ts';
import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';
import { parseOptions } from '../parseOptions.ts';
import { explanationText, organizationText } from '../render/organizationText.ts';

const Options = z.object({ why: z.string().min(1).optional() });

/** An organization, or with `--why` who says one of its fields. */
export async function run(invocation: Invocation): Promise<number> {
  const { why } = parseOptions(Options, invocation.options);
  const [code = ''] = invocation.args;
  const client = await connect(invocation);
  const detail = await client.organizations.get.query(
    z.uuid().safeParse(code).success ? { id: code } : { code },
  );
  if (why === undefined) {
    invocation.output.answer(detail, () => organizationText(detail));
    return 0;
  }
  const field = fieldNamed(why, detail.fields);
  invocation.output.answer(field, () => explanationText(field));
  return 0;
}

/** By the field's name in the hub, or by its Chinese label. */
function fieldNamed(name: string, fields: readonly ExplainedField[]): ExplainedField {
  const found = fields.find(({ field }) => field === name) ?? fields.find(({ label }) => label === name);
  if (found !== undefined) return found;
  const known = fields.map(({ field, label }) => `${field}（${label}）`).join('、');
  throw new CommandError('unknown-field', `没有谁报过字段“${name}”，现有：${known || '无'}。`);
}
