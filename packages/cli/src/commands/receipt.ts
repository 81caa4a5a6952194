import { TableOptions } from '../file/TableFormat.ts';
import { writeTables } from '../file/writeTables.ts';
import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';
import { parseOptions } from '../parseOptions.ts';
import { receiptTables } from '../render/receiptTables.ts';
import { filingText } from '../render/receiptText.ts';

/** The receipt of a filing, or where it stands. With `--out` a file, a row a finding. */
export async function run(invocation: Invocation): Promise<number> {
  const { out, ...table } = parseOptions(TableOptions, invocation.options);
  const [filing = ''] = invocation.args;
  const client = await connect(invocation);
  const receipt = await client.filings.get.query({ filing });
  if (out === undefined) {
    invocation.output.answer(receipt, () => filingText(receipt));
    return 0;
  }
  await writeTables(receiptTables(receipt), { ...table, out }, invocation.output);
  return 0;
}
