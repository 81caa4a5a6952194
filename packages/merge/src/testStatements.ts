import type { FieldScalar, Fields } from '@liandong/contracts/events';
import * as fc from 'fast-check';
import { foldStatement } from './foldStatement.ts';
import type { Registers } from './Registers.ts';
import { packStamp } from './stamp.ts';

/** A statement of a test: its stamp is its own, as in the log, where no two events share their place. Synthetic. */
export interface DrawnStatement {
  readonly fields: Fields;
  readonly stamp: string;
}

/** Names as they come, and those whose place in a JavaScript object is a special one. */
const fieldName = fc.oneof(
  fc.constantFrom('name', 'membersFormal', 'staff.visit@2026-01-01'),
  fc.constantFrom('__proto__', 'constructor', 'toString', '10', '9', '-1', '1.5', '00', '', '名称'),
  fc.string({ maxLength: 3 }),
);
const scalar: fc.Arbitrary<FieldScalar> = fc.oneof(
  fc.string({ maxLength: 3, unit: 'binary' }),
  fc.integer(),
  // JSON knows no negative zero.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.boolean(),
  fc.constant(null),
);
const fields: fc.Arbitrary<Fields> = fc
  .array(fc.tuple(fieldName, scalar, fc.option(fc.string({ maxLength: 3 }), { nil: undefined })), {
    maxLength: 6,
  })
  .map((entries) =>
    Object.fromEntries(
      entries.map(([name, value, raw]) => [name, raw === undefined ? { value } : { value, raw }]),
    ),
  );

const place = fc.tuple(
  fc.integer({ min: 1, max: 3 }),
  fc.integer({ min: 1, max: 3 }),
  fc.integer({ min: 1, max: 4 }),
);

/** Up to eight statements on one record. */
export const drawnStatements: fc.Arbitrary<DrawnStatement[]> = fc
  .uniqueArray(fc.tuple(place, fields), { maxLength: 8, selector: ([at]) => at.join() })
  .map((drawn) =>
    drawn.map(([[day, filingSequence, line], said]) => ({
      fields: said,
      stamp: packStamp({
        effectiveTime: `2026-01-0${day}`,
        filingSequence,
        line,
        mappingVersion: 1,
        ordinal: 1,
      }),
    })),
  );

/** Folds statements one after another. */
export function foldAll(statements: readonly DrawnStatement[], into: Registers = new Map()): Registers {
  for (const { fields: said, stamp } of statements) foldStatement(into, said, stamp);
  return into;
}
