import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Real registrations, beside the clone: their licence is unclear, so the project does not carry them. */
const root = new URL('../../../', import.meta.url);
const data = fileURLToPath(new URL('../shared/data/', root));

/** The files of the two departments, with the number of rows that each must account for. */
export const realFilings = [
  { registry: 'business-registration', path: `${data}luoyang-enterprises.gb18030.csv`, rows: 3155 },
  { registry: 'civil-affairs', path: `${data}social-organizations.gb18030.csv`, rows: 23 },
] as const;

export const realFilingsAreThere = realFilings.every(({ path }) => existsSync(path));
