import { expect, test } from 'vitest';
import vectors from '../fixtures/identifier-vectors.json' with { type: 'json' };
import { checkCitizenId } from './citizenId.ts';
import { checkRegistrationNumber } from './registrationNumber.ts';
import { checkUnifiedSocialCreditCode } from './unifiedSocialCreditCode.ts';

test.each(vectors.unifiedSocialCreditCode)(
  'unified social credit code $value: $faults',
  ({ value, faults }) => {
    expect(checkUnifiedSocialCreditCode(value)).toEqual({ value, faults });
  },
);

test.each(vectors.registrationNumber)('registration number $value: $faults', ({ value, faults }) => {
  expect(checkRegistrationNumber(value)).toEqual({ value, faults });
});

test.each(vectors.citizenId)(
  'citizen id $value: $faults (examples of the standard, nobody’s)',
  ({ value, faults }) => {
    expect(checkCitizenId(value)).toEqual({ value, faults });
  },
);
