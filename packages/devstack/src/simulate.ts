import { createLogger, type ProcessContext, runProcess, startStopwatch } from '@liandong/runtime';
import { compareWithTruth } from './city/compareWithTruth.ts';
import { figuresDifference, readFigures } from './city/figuresDifference.ts';
import { CityRefused, fileByDepartments, pushTo } from './city/fileByDepartments.ts';
import { readStack } from './city/readStack.ts';
import { comparedLines, filedLines } from './city/simulationReport.ts';
import { syntheticCity } from './city/syntheticCity.ts';
import { writeCity } from './city/writeCity.ts';
import { readSimulation } from './config.ts';
import { awaitIdle } from './hub/awaitIdle.ts';
import { StackRefusal } from './StackRefusal.ts';

const say = (line: string): void => console.error(line);

/** A day: a city of a million and a half takes hours on two cores. */
const idleSeconds = 86_400;

/**
 * `npm run simulate`: a synthetic city as files, or filed into the running hub and compared with what is true.
 * Exits 1 where a receipt or the index says otherwise.
 */
async function simulate(_: ProcessContext): Promise<number> {
  const { out, stateDir, ...options } = readSimulation();
  const elapsed = startStopwatch();
  const city = await syntheticCity(options);
  if (out !== undefined) {
    const { files } = await writeCity(city, out, say);
    console.log(`${files} 份文件与 truth.ndjson 已写入 ${out}，用时 ${Math.round(elapsed())} 秒`);
    return 0;
  }
  const { client, doors } = await readStack(stateDir);
  await awaitIdle(client, idleSeconds);
  const before = await readFigures(client);
  let rows = 0;
  const filed = await fileByDepartments(city, pushTo(doors), ({ registry, fileName }, receipt) => {
    rows += receipt.rows;
    say(
      `  ${registry} ${fileName}：${receipt.rows} 行（累计 ${rows} 行，${Math.round(rows / elapsed())} 行/秒）`,
    );
  });
  await awaitIdle(client, idleSeconds);
  const after = await readFigures(client);
  const filedIn = Math.round(elapsed());
  const comparison = await compareWithTruth(client, city);
  for (const line of [...filedLines(filed), '', ...comparedLines(comparison)]) console.log(line);
  const figures = figuresDifference(before, after, comparison.truth);
  for (const line of figures) console.log(line);
  console.log(`报送与归并用时 ${filedIn} 秒，核对用时 ${Math.round(elapsed()) - filedIn} 秒`);
  const isRight =
    comparison.differing === 0 &&
    figures.length === 0 &&
    filed.every(({ unexpected }) => unexpected.length === 0);
  return isRight ? 0 : 1;
}

runProcess(
  async (context) => {
    try {
      return await simulate(context);
    } catch (error) {
      if (!(error instanceof StackRefusal || error instanceof CityRefused || error instanceof RangeError))
        throw error;
      console.error(error.message);
      return 2;
    }
  },
  { logger: createLogger({ name: 'simulate', level: 'warn' }) },
);
