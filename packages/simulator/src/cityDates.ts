/** When the departments file: each date is an as-of date, and the end of the period that it covers. */
export interface CityDates {
  /** The year of annual reports and inspections, whose 31 December counts. */
  readonly reportYear: number;
  readonly countDate: string;
  readonly lateList: string;
  readonly list: string;
  readonly changesSpring: string;
  readonly inspection: string;
  readonly annualReport: string;
  readonly changesSummer: string;
  readonly corrections: string;
}

/** The last whole round of filings before a day: from August on this year's, before that last year's. */
export function cityDates(asOf: string): CityDates {
  const year = Number(asOf.slice(0, 4)) - (asOf.slice(5) >= '08-01' ? 0 : 1);
  return {
    reportYear: year - 1,
    countDate: `${year - 1}-12-31`,
    lateList: `${year - 1}-01-05`,
    list: `${year}-01-05`,
    changesSpring: `${year}-03-31`,
    inspection: `${year}-05-31`,
    annualReport: `${year}-06-30`,
    changesSummer: `${year}-07-31`,
    corrections: asOf,
  };
}
