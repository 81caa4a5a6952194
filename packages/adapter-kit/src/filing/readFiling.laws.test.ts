import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFixture } from '../testing/readFixture.ts';
import { trialRegistry } from '../testing/trialRegistry.ts';

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '-',
    '91410300TRAA000011',
    '51410300TRAA000055',
    'X-1',
    '2026-01-01',
    '2099-01-01',
    '13800001234',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll('\0', '')),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 20 });
const heading = '统一社会信用代码,名称,联系电话,联系人,变更日期,备注';

test('whatever a file holds, every row is counted once, events are made anew alike, and no telephone is in the open', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (drawn) => {
      const lines = drawn.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
      const bytes = new TextEncoder().encode(`${heading}\r\n${lines.join('\r\n')}\r\n`);
      const { events, outcome } = await readFixture(trialRegistry, 'drawn.csv', bytes);
      expect(await readFixture(trialRegistry, 'drawn.csv', bytes)).toEqual({ events, outcome });
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      if ('refused' in outcome) return;
      const filed = drawn.filter((cells) => cells.some((text) => text.trim() !== '')).length;
      expect(outcome.rows).toBe(filed);
      expect(outcome.accepted + outcome.warned + outcome.rejected).toBe(filed);
      const flagged = new Set(outcome.lines.map(({ line }) => line));
      expect(flagged.size).toBe(outcome.warned + outcome.rejected);
      const open = events
        .map(({ data }) => JSON.stringify((data as { unmapped?: object }).unmapped ?? {}))
        .join();
      expect(open + JSON.stringify(outcome)).not.toContain('13800001234');
    }),
  );
});
