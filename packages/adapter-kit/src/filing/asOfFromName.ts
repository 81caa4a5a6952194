/** Is the text a day of the calendar, `YYYY-MM-DD`? */
export function isCalendarDate(text: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The date that a file's name gives, as in `enterprises@2026-06-30.csv`; undefined where it gives none. */
export function asOfFromName(fileName: string): string | undefined {
  return /@(\d{4}-\d{2}-\d{2})\.[^.]+$/.exec(fileName)?.[1];
}
