/** Where the time comes from. Everything that needs "now" takes a Clock or an instant as a parameter. */
export interface Clock {
  /** The present instant. */
  readonly now: () => Date;
  /** The calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
  readonly today: () => string;
}

const shanghaiDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day of an instant in Asia/Shanghai, `YYYY-MM-DD`. */
export function calendarDate(instant: Date): string {
  return shanghaiDay.format(instant);
}

/** The machine's clock; the only reader of the wall clock in the project. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => calendarDate(new Date()),
};

/** A clock that stands still, for tests and for replays "as of". */
export function fixedClock(instant: Date): Clock {
  return { now: () => new Date(instant), today: () => calendarDate(instant) };
}

/** Starts a monotonic stopwatch; each call of the result gives the seconds since the start. */
export function startStopwatch(): () => number {
  const start = process.hrtime.bigint();
  return () => Number(process.hrtime.bigint() - start) / 1e9;
}
