import { describe, expect, test } from 'vitest';
import { parseCalendarDate } from './calendarDate.ts';

describe('calendar dates in the notations of filings', () => {
  test.each([
    ['2013-10-09', '2013-10-09'],
    ['2013/10/9', '2013-10-09'],
    ['2013.1.9', '2013-01-09'],
    ['2013年10月9日', '2013-10-09'],
    ['20131009', '2013-10-09'],
    ['２０１３－１０－０９', '2013-10-09'],
    ['2013-10-09 00:00:00', '2013-10-09'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
  ])('%s is %s', (text, date) => {
    expect(parseCalendarDate(text)).toBe(date);
  });

  test.each(['', 'N/A', '2013', '2013-10', '2013-13-01', '2023-02-29', '1900-02-29', '2013-00-10', '45210'])(
    '%j is no date',
    (text) => {
      expect(parseCalendarDate(text)).toBeUndefined();
    },
  );
});
