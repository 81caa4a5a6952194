/**
 * A 15-digit citizen id, void since 2013 but still in rosters: division, birth date without century, sequence. A registration
 * number of 15 digits can have this form, so it is looked for in rosters only.
 */
export const formerCitizenId =
  /(?<![0-9A-Za-z])[1-8]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z])/;
