import type { ChangesPage } from '@liandong/contracts/api';
import { z } from 'zod';
import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';
import { printLine } from '../Output.ts';
import { parseOptions } from '../parseOptions.ts';
import { changeHeading, changeRow } from '../render/changeColumns.ts';
import { textTable } from '../render/textTable.ts';

const Options = z.object({
  since: z.string().default('now'),
  follow: z.boolean().default(false),
  division: z.string().optional(),
  line: z.string().optional(),
});

const pageChanges = 500;

/**
 * What entered, left or changed in the list since a cursor. With `--json` a line for each change, and after each page
 * `{next, complete}`; else a table a page. `next` is where to go on another time.
 */
export async function run(invocation: Invocation): Promise<number> {
  const { output } = invocation;
  const { since, follow, ...asked } = parseOptions(Options, invocation.options);
  const client = await connect(invocation);
  const { followChanges } = await import('@liandong/client');
  const from = since === 'now' ? {} : { cursor: since };

  const print = ({ items, next, complete }: ChangesPage): void => {
    if (output.json) for (const item of items) printLine(output, item, () => '');
    else if (items.length > 0) process.stdout.write(`${textTable(changeHeading, items.map(changeRow))}\n`);
    printLine(output, { next, complete }, () => `游标：${next}`);
  };
  if (follow) {
    for await (const page of followChanges(client, { ...asked, ...from })) print(page);
    return 0;
  }
  let page = await client.coverage.changes.query({ ...asked, ...from, limit: pageChanges });
  while (!page.complete) {
    print(page);
    page = await client.coverage.changes.query({ ...asked, cursor: page.next, limit: pageChanges });
  }
  print(page);
  return 0;
}
