import { codeMapping } from '../codeMapping.ts';

/**
 * The notations of yes and no seen in filings. A source's layout picks the one it uses, column by column: 1 is
 * yes in two of them, but 2 and the empty cell mean no only where the layout says so.
 */
export const booleanOneZeroV1 = codeMapping<boolean>({
  source: 'boolean/1-0',
  version: 1,
  entries: { '1': true, '0': false },
});

/** As 1/0, of systems that write zero as an empty string. */
export const booleanOneZeroOrEmptyV1 = codeMapping<boolean>({
  source: 'boolean/1-0-or-empty',
  version: 1,
  entries: { '1': true, '0': false, '': false },
});

export const booleanOneTwoV1 = codeMapping<boolean>({
  source: 'boolean/1-2',
  version: 1,
  entries: { '1': true, '2': false },
});

export const booleanLetterV1 = codeMapping<boolean>({
  source: 'boolean/T-F',
  version: 1,
  entries: { T: true, F: false },
});

export const booleanWordV1 = codeMapping<boolean>({
  source: 'boolean/true-false',
  version: 1,
  entries: { true: true, false: false },
});
