import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { FilingOutcome } from '@liandong/contracts/api';
import { StatementEvent } from '@liandong/contracts/events';
import { describe, expect, test } from 'vitest';
import { updateFixtures } from './config.ts';
import { rowFindings } from './findings.ts';
import { defineRegistry } from './registry/defineRegistry.ts';
import type { Registry } from './registry/Registry.ts';
import { inspectTemplates } from './testing/inspectTemplates.ts';
import { readFixture } from './testing/readFixture.ts';
import { readInEveryForm } from './testing/readInEveryForm.ts';

export { type FixtureReading, readFixture } from './testing/readFixture.ts';

function pretty(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function casesOf(
  fixtures: URL,
): readonly { readonly layout: string; readonly name: string; readonly file: URL }[] {
  return readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: layout }) =>
      readdirSync(new URL(`${layout}/`, fixtures))
        .filter((file) => file.endsWith('.csv'))
        .map((file) => ({ layout, name: file, file: new URL(`${layout}/${file}`, fixtures) })),
    );
}

/** The expected text of a file beside the fixture; written anew where the environment asks for it. */
function expectFile(file: URL, actual: string): void {
  if (updateFixtures) writeFileSync(file, actual);
  if (!existsSync(file))
    throw new Error(
      `${file.pathname} is missing: run again with LIANDONG_UPDATE_FIXTURES=1 and read what it wrote`,
    );
  expect(actual).toBe(readFileSync(file, 'utf8'));
}

/**
 * The suite that every registry passes: `fixtures/<layout>/<case>.csv` are read as the intake reads them, and give
 * `<case>.events.json` and `<case>.receipt.json`. The same rows filed in any other form give the same events and lines. `LIANDONG_UPDATE_FIXTURES=1` writes the two anew. A folder
 * that is named by no layout (`refused`) holds files that are refused as a whole.
 * @param fixtures the folder, with a slash at its end
 */
export function registryContract(registry: Registry, fixtures: URL): void {
  const cases = casesOf(fixtures);
  const layouts = registry.layouts.map(({ name }) => name);

  describe(`${registry.name} keeps the contract of a registry`, () => {
    test('its definition is sound', () => {
      expect(() => defineRegistry(registry)).not.toThrow();
    });

    test.each(layouts)('layout %s has a fixture', (layout) => {
      expect(cases.filter((fixture) => fixture.layout === layout)).not.toEqual([]);
    });

    test.each(registry.layouts)('the template of $name is taken for it', async (layout) => {
      expect(await inspectTemplates(registry, layout)).toEqual({
        emptyWorkbook: 'no-rows',
        filledWorkbook: layout.name,
        emptyText: 'no-rows',
        filledText: layout.name,
      });
    });

    test.each(cases)('$layout/$name', async ({ layout, name, file }) => {
      const bytes = readFileSync(file);
      const { events, outcome } = await readFixture(registry, name, bytes);
      for (const event of events) StatementEvent.parse(event);
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      FilingOutcome.parse(outcome);
      if ('refused' in outcome) expect(layouts).not.toContain(layout);
      else {
        expect(outcome.layout).toBe(layout);
        expect(outcome.accepted + outcome.warned + outcome.rejected).toBe(outcome.rows);
        for (const line of outcome.lines) expect(Object.keys(rowFindings)).toContain(line.code);
      }
      expect(await readFixture(registry, name, bytes)).toEqual({ events, outcome });
      const beside = (ending: string) => new URL(file.href.replace(/\.csv$/, ending));
      expectFile(beside('.events.json'), pretty(events));
      expectFile(beside('.receipt.json'), pretty(outcome));
    });

    test.each(cases.filter((fixture) => layouts.includes(fixture.layout)))(
      '$layout/$name says the same as CSV, XLSX, JSON and NDJSON',
      async ({ name, file }) => {
        const [first, ...others] = await readInEveryForm(registry, name, readFileSync(file));
        expect(first?.saying.events).not.toEqual([]);
        for (const { form, saying } of others)
          expect({ form, saying }).toEqual({ form, saying: first?.saying });
      },
    );
  });
}
