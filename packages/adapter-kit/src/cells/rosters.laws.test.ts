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

/** A row that is right, by column; the drawn cells stand in for some of its own. */
const right: Readonly<Record<string, string>> = {
  姓名: '欧阳验甲',
  公民身份号码: citizenIds[0] ?? '',
  党员类别: '正式',
  统一社会信用代码: '91410302MA0000015J',
  党组织名称: '中共试验支部委员会',
  覆盖单位统一社会信用代码: '91410302MA0000015J',
};
const slips = fc.array(fc.tuple(fc.nat({ max: 13 }), cell), { maxLength: 3 });

test.each([
  ['member roster', 0],
  ['list of Party organizations', 1],
])('whatever a %s holds in whichever column, what is personal is sealed or masked', async (_name, at) => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...registries),
      fc.array(slips, { minLength: 1, maxLength: 12 }),
      async (registry, drawn) => {
        const columns = [...(registry.layouts[at]?.columns ?? []).map(({ headings }) => headings[0]), '备注'];
        const rows = drawn.map((cells) => {
          const row = columns.map((column) => right[column] ?? '');
          for (const [place, text] of cells) row[place % columns.length] = text;
          return row;
        });
        const bytes = new TextEncoder().encode(
          [columns, ...rows].map((cells) => `${cells.join(',')}\n`).join(''),
        );
        const open = JSON.stringify(await readFixture(registry, 'drawn@2026-06-30.csv', bytes));
        for (const secret of secrets) expect(open).not.toContain(secret);
      },
    ),
    { numRuns: 200 },
  );
});
