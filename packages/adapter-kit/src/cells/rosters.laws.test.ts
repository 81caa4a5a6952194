import { citizenIdCheckCharacter } from '@liandong/standards';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defineRegistry } from '../registry/defineRegistry.ts';
import { readFixture } from '../testing/readFixture.ts';
import { memberRoster } from './memberRoster.ts';
import { partyOrganizationList } from './partyOrganizationList.ts';

const notation = { absent: ['-'], emptied: [], corrections: {} };
const own = { ownCodes: ['51', '91'], takesRegistrationNumbers: true, notation };
const any = {
  ownCodes: { anyOf: 'internet-enterprise' as const },
  takesRegistrationNumbers: false,
  takesIcpSubjects: true,
  notation,
};
const registries = [own, any].map((units) =>
  defineRegistry({
    name: 'trial',
    label: '试验',
    mappingVersion: 1,
    catalogue: 'trial/1',
    ownCodes: units.ownCodes,
    layouts: [memberRoster(units), partyOrganizationList(units)],
  }),
);

/** Nobody's; of divisions whose numbers have the form of a credit code too. */
const citizenIds = ['41030519800102001', '51010419880812006', '52010219750601005'].map(
  (body) => body + citizenIdCheckCharacter(body),
);
const secrets = [...citizenIds, '410305800101123', '19900007701', '欧阳验甲'];

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...secrets) },
  fc.constantFrom(`书记${secrets[0]}`, `2026-01-01 ${secrets[5]}`, `91410302MA0000015J、${secrets[1]}`),
  fc.constantFrom('', '-', '正式', '1', '在本单位', '否', '2020-01-02', '中共试验支部委员会', '631', '001'),
  fc.constantFrom('91410302MA0000015J', '51410302MJ0000018G', '410302000000013'),
);

test.each([
  ['member roster', 0],
  ['list of Party organizations', 1],
])('whatever a %s holds in whichever column, what is personal is sealed or masked', async (_name, at) => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...registries),
      fc.array(fc.array(cell, { minLength: 14, maxLength: 14 }), { minLength: 1, maxLength: 12 }),
      async (registry, drawn) => {
        const columns = (registry.layouts[at]?.columns ?? []).map(({ headings }) => headings[0]);
        const width = columns.length + 1;
        const lines = [[...columns, '备注'], ...drawn.map((cells) => cells.slice(0, width))];
        const bytes = new TextEncoder().encode(`${lines.map((cells) => cells.join(',')).join('\n')}\n`);
        const open = JSON.stringify(await readFixture(registry, 'drawn@2026-06-30.csv', bytes));
        for (const secret of secrets) expect(open).not.toContain(secret);
      },
    ),
    { numRuns: 150 },
  );
});
