import { expect, test } from 'vitest';
import { calendarDate, fixedClock, startStopwatch } from './clock.ts';

test('the day turns at midnight in Shanghai, not at midnight UTC', () => {
  expect(calendarDate(new Date('2026-03-31T15:59:59.999Z'))).toBe('2026-03-31');
  expect(calendarDate(new Date('2026-03-31T16:00:00Z'))).toBe('2026-04-01');
  expect(fixedClock(new Date('2026-12-31T20:00:00Z')).today()).toBe('2027-01-01');
});

test('a fixed clock cannot be moved through the dates it gives', () => {
  const clock = fixedClock(new Date('2026-01-01T00:00:00Z'));
  clock.now().setFullYear(1999);
  expect(clock.now().toISOString()).toBe('2026-01-01T00:00:00.000Z');
});

test('a stopwatch never runs backwards', () => {
  const elapsed = startStopwatch();
  const first = elapsed();
  expect(first).toBeGreaterThanOrEqual(0);
  expect(elapsed()).toBeGreaterThanOrEqual(first);
});
