import { expect, test } from 'vitest';
import { normalizeOrganizationName } from './organizationName.ts';

test.each([
  ['甲乙（洛阳）置业有限公司', '甲乙（洛阳）置业有限公司'],
  ['甲乙(洛阳)置业有限公司', '甲乙（洛阳）置业有限公司'],
  ['甲乙〔洛阳〕置业 有限公司', '甲乙（洛阳）置业有限公司'],
  ['洛阳ＡＢＣ商贸有限公司', '洛阳ABC商贸有限公司'],
])('%s is spelt %s', (filed, name) => {
  expect(normalizeOrganizationName(filed)).toBe(name);
  expect(normalizeOrganizationName(name)).toBe(name);
});
