import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { runDashboard } from './dashboard.ts';

/** `LIANDONG_API=… node --import tsx docs/examples/watchList.ts TOKENFILE`: how many units have which status, as it changes. */
const { LIANDONG_API: url = '' } = process.env;
const [tokenFile = '.liandong/tokens/operator'] = process.argv.slice(2);
await runDashboard({
  url,
  token: async () => (await readFile(tokenFile, 'utf8')).trim(),
  renew: async () => {
    console.error(`The token has ended; write a new one to ${tokenFile}.`);
    await setTimeout(1_000);
  },
  show: (units) => {
    const counts: Record<string, number> = {};
    for (const { status } of units.values()) counts[status] = (counts[status] ?? 0) + 1;
    console.log(JSON.stringify(counts));
  },
  signal: new AbortController().signal,
});
