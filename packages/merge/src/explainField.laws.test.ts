import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainFields } from './explainField.ts';
import type { SourceRecord } from './SourceRecord.ts';
import { surviveFields } from './surviveFields.ts';
import { drawnStatements, foldAll } from './testStatements.ts';

const registry = fc.constantFrom('business-registration', 'civil-affairs', 'cyberspace', 'tax', 'police');
const members: fc.Arbitrary<SourceRecord[]> = fc
  .array(fc.tuple(registry, drawnStatements), { minLength: 1, maxLength: 4 })
  .map((drawn) =>
    drawn.map(([of, statements], at) => ({
      recordId: `r${at}`,
      registry: of,
      kind: 'enterprise',
      keyscheme: 'uscc',
      key: 'K',
      registers: foldAll(statements),
    })),
  );

test('every field that a record states survives, with its source, in whatever order records come', () => {
  const orders = members.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(orders, ([all, order]) => {
      const survivors = surviveFields(all);
      expect(surviveFields(order)).toEqual(survivors);
      expect(explainFields(order)).toEqual(explainFields(all));
      const stated = new Set(all.flatMap((record) => [...record.registers.keys()]));
      expect(new Set(survivors.keys())).toEqual(stated);
      for (const [field, { register, record }] of survivors) {
        expect(record.registers.get(field)).toBe(register);
      }
    }),
    { numRuns: 300 },
  );
});

test('an explanation chooses what survived, and names who says so and everyone else who spoke', () => {
  fc.assert(
    fc.property(members, (all) => {
      const survivors = surviveFields(all);
      const explained = explainFields(all);
      expect(explained.map(({ field }) => field)).toEqual([...survivors.keys()].sort());
      for (const { field, chosen, others, rule } of explained) {
        const survivor = survivors.get(field);
        expect(chosen.recordId).toBe(survivor?.record.recordId);
        expect(chosen.value).toBe(survivor?.register.value);
        expect(chosen.filing).toMatch(new RegExp(`^${chosen.registry}-\\d+$`));
        const speakers = all.filter((record) => record.registers.has(field)).map(({ recordId }) => recordId);
        expect([chosen, ...others].map(({ recordId }) => recordId).sort()).toEqual(speakers.sort());
        expect(rule === 'only-statement').toBe(others.length === 0);
      }
    }),
    { numRuns: 300 },
  );
});
