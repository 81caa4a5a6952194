import { type CodeOf, codeTable } from './codeTable.ts';

/** Member type 党员类型, as rosters number it (no standard). Floating 流动 is not a type but a flag of its own. */
export const memberType = codeTable('rosters', {
  '0': '积极分子',
  '1': '预备党员',
  '2': '正式党员',
});

export type MemberType = CodeOf<typeof memberType>;
