import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorOf } from './organizationId.ts';

const ranked = fc
  .array(
    fc.record({
      registry: fc.constantFrom('business-registration', 'civil-affairs', 'cyberspace', 'tax'),
      keyscheme: fc.constantFrom('uscc', 'registration-number', 'icp-subject', 'own-number', 'person-digest'),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drawn) => drawn.map((record, at) => ({ recordId: `r${at}`, ...record })));

test('of any records one is the anchor, in whatever order they come', () => {
  const orders = ranked.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(orders, ([all, order]) => {
      const anchor = anchorOf(all);
      expect(anchorOf(order)).toBe(anchor);
      // The anchor stays one where others leave, so an organization keeps its id as long as its anchor counts.
      expect(anchorOf(all.filter((record) => record === anchor || record.recordId > 'r3'))).toBe(anchor);
    }),
  );
});

test('a record that is named by its USCC goes before all others, then the registrar', () => {
  const record = (recordId: string, keyscheme: string, registry: string) => ({
    recordId,
    keyscheme,
    registry,
  });
  const number = record('a', 'registration-number', 'business-registration');
  const social = record('b', 'uscc', 'civil-affairs');
  const enterprise = record('c', 'uscc', 'business-registration');
  expect(anchorOf([number, social]).recordId).toBe('b');
  expect(anchorOf([number, social, enterprise]).recordId).toBe('c');
  expect(() => anchorOf([])).toThrow('at least one record');
});
