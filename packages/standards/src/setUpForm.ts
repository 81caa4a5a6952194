import { type CodeOf, codeTable } from './codeTable.ts';

/**
 * How a Party organization was set up 组建方式, as the enterprise annual report numbers it (no standard; 3 to 5
 * only in some provinces).
 */
export const setUpForm = codeTable('annual report', {
  '1': '单独组建',
  '2': '联合组建',
  '3': '加入社区党组织',
  '4': '加入民企协会党组织',
  '5': '加入上级企业党组织',
});

export type SetUpForm = CodeOf<typeof setUpForm>;
