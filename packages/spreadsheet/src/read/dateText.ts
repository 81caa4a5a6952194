const dayMilliseconds = 86_400_000;
const daySeconds = 86_400;

const two = (value: number): string => String(value).padStart(2, '0');

/** The day of a serial number of the 1900 system, which holds a 29 February 1900 that never was (number 60). */
function day1900(days: number): string {
  if (days === 60) return '1900-02-29';
  const first = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return dayText(first + days * dayMilliseconds);
}

function dayText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** The last day that spreadsheet programs know: 31 December 9999. */
const lastSerial = 2_958_465;

/**
 * A serial number of a day as `YYYY-MM-DD`, with ` HH:MM:SS` behind where it has a part of a day, and that alone where it
 * is nothing else. Undefined where it is no day.
 * @param since1904 the workbook counts from 1904, as those of old Macintosh do (ECMA-376-1, 18.17.4.1)
 */
export function dateText(serial: number, since1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < lastSerial + 1)) return undefined;
  let days = Math.floor(serial);
  let seconds = Math.round((serial - days) * daySeconds);
  if (seconds === daySeconds) {
    days += 1;
    seconds = 0;
  }
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (days === 0 && !since1904) return time;
  const day = since1904 ? dayText(Date.UTC(1904, 0, 1) + days * dayMilliseconds) : day1900(days);
  return seconds === 0 ? day : `${day} ${time}`;
}
