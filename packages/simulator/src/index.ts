export type { City, CityOptions, DivisionNode } from './City.ts';
export type { CityFiling, ExpectedCounts } from './filing/CityFiling.ts';
export type { FiledRow, Outcome } from './filing/FiledRow.ts';
export { fileCity } from './filing/fileCity.ts';
export { generateCity } from './generateCity.ts';
export { type Registry, registries } from './Registry.ts';
export type { CityFigures, TrueOrganization, TrueRoster } from './truth/TrueOrganization.ts';
export { truthOf } from './truthOf.ts';
