import { readFileSync } from 'node:fs';

/** How the running hub of `LIANDONG_DATA`, or of `.liandong/`, is reached. The file holds a password: mode 600. */
export function readStackFile(): { readonly databaseUrl: string; readonly kafkaBrokers: readonly string[] } {
  const { LIANDONG_DATA: stateDir = '.liandong' } = process.env;
  return JSON.parse(readFileSync(`${stateDir}/stack.json`, 'utf8')) as ReturnType<typeof readStackFile>;
}
