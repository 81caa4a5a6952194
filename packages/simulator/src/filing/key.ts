import { brokenCode } from '../codes.ts';
import type { Fate } from '../life/Fate.ts';
import type { Identity } from '../life/Identity.ts';
import type { Random } from '../Random.ts';
import type { Draft } from './Draft.ts';
import { writeCode } from './dirt.ts';

/** How a row names its organization: the cell, and the record's key as the hub must read it. */
export interface WrittenKey {
  readonly cell: string;
  readonly key: string;
}

/** The code in the code's column; a faulty one always warns. */
export function writeUscc(fate: Fate, { code }: Identity, random: Random, draft: Draft): WrittenKey {
  const cell = writeCode(code, random, draft);
  if (fate.flaw === 'check-character' || fate.flaw === 'organization-code') draft.warned = true;
  draft.fields['unifiedSocialCreditCode'] = code;
  return { cell, key: code };
}

/** As the list names it: some by a registration number, some by what is no code. */
export function writeListKey(fate: Fate, identity: Identity, random: Random, draft: Draft): WrittenKey {
  switch (fate.flaw) {
    case 'registration-number':
    case 'registration-number-then-code':
      draft.fields['registrationNumber'] = identity.registrationNumber;
      return { cell: identity.registrationNumber, key: identity.registrationNumber };
    case 'broken-code':
    case 'broken-code-corrected':
      return { cell: brokenCode(identity.code, fate.index), key: '' };
    default:
      return writeUscc(fate, identity, random, draft);
  }
}
