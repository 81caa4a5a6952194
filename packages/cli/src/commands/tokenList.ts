import type { Grant } from '@liandong/contracts/api';
import { connect } from '../hub/connect.ts';
import type { Invocation } from '../Invocation.ts';
import { textTable } from '../render/textTable.ts';

/** All tokens by whom they are for, never the tokens themselves: `{tokens}`. */
export async function run(invocation: Invocation): Promise<number> {
  const client = await connect(invocation);
  const { tokens } = await client.tokens.list.query();
  invocation.output.answer({ tokens }, () =>
    textTable(
      ['编号', '发给', '角色', '范围', '至', '发放', '收回'],
      tokens.map(({ id, label, grant, until, createdAt, revokedAt }) => [
        id,
        label,
        grant.role,
        scopeText(grant),
        until,
        createdAt,
        revokedAt ?? '',
      ]),
    ),
  );
  return 0;
}

function scopeText(grant: Grant): string {
  switch (grant.role) {
    case 'department':
      return grant.registry;
    case 'committee':
      return grant.division === undefined ? grant.line : `${grant.line} ${grant.division}`;
    case 'territory':
      return grant.division;
    case 'operator':
      return '';
  }
}
