import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../golden/', import.meta.url);

/** A golden file: an event of the first major version as it lies in some log for ever. */
interface Golden {
  readonly name: string;
  /** `organization.changed` of `organization.changed.v1.json` and of `organization.changed.v1.<case>.json`. */
  readonly eventName: string;
  readonly text: string;
}

/** Every golden file, for tests. Synthetic. */
export function readGolden(): readonly Golden[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'schemas.v1.json')
    .map((name) => ({
      name,
      eventName: name.slice(0, name.indexOf('.v1.')),
      text: readFileSync(new URL(name, folder), 'utf8'),
    }));
}
