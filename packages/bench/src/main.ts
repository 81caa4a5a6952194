import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { endToEnd } from './endToEnd.ts';
import { floor } from './floor.ts';
import { prepareLog } from './prepareLog.ts';
import { summarize } from './summarize.ts';

const { values } = parseArgs({
  options: {
    organizations: { type: 'string', default: '60000' },
    runs: { type: 'string', default: '3' },
    normalizers: { type: 'string', default: '2' },
    profile: { type: 'boolean', default: false },
  },
});

/** `npm run bench`: each figure next to its floor, interleaved runs of both, the median with its spread. */
const log = await prepareLog(Number(values.organizations));
try {
  const floors: number[] = [];
  const rates: number[] = [];
  const digests = new Set<string>();
  for (let run = 0; run < Number(values.runs); run += 1) {
    floors.push(await floor(log.databaseUrl, log.kafkaBrokers, log.topics));
    const measured = await endToEnd(log, Number(values.normalizers), values.profile);
    rates.push(measured.rate);
    digests.add(measured.digest);
    console.error(
      `run ${run + 1}: floor ${Math.round(floors[run] ?? 0)}/s, index ${Math.round(measured.rate)}/s of ${measured.events}`,
    );
  }
  if (digests.size !== 1) throw new Error(`the runs gave ${digests.size} digests`);
  const figure = summarize({ name: 'end-to-end', goal: 0.3, unit: 'events/s', values: rates, floors });
  console.table([figure]);
  const results = new URL('../results/', import.meta.url);
  await mkdir(results, { recursive: true });
  await writeFile(new URL('latest.json', results), `${JSON.stringify([figure], null, 2)}\n`);
} finally {
  await log.stop();
}
