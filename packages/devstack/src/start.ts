import { join } from 'node:path';
import { createLiandongClient } from '@liandong/client';
import { createLogger, type ProcessContext, runProcess, startStopwatch } from '@liandong/runtime';
import { readStackConfig } from './config.ts';
import { activateDefaults } from './hub/activateDefaults.ts';
import { awaitIdle } from './hub/awaitIdle.ts';
import { fileSyntheticCity, isEmpty } from './hub/fileSyntheticCity.ts';
import { issueTokens } from './hub/issueTokens.ts';
import { printSummary } from './hub/printSummary.ts';
import { registries } from './hub/registries.ts';
import { type Hub, startHub } from './hub/startHub.ts';
import { ServiceFailed } from './hub/startService.ts';
import { removeStackFile, writeStackFile } from './hub/writeStackFile.ts';
import { StackRefusal } from './StackRefusal.ts';
import { startServers } from './startServers.ts';

/** Longer than the 20 s that each program and then each server is given to end by itself. */
const deadlineMilliseconds = 75_000;

const say = (line: string): void => console.error(line);

/** `npm start`: the whole hub on this machine, up until it is told to stop; with `--once` until the table is printed. */
async function start(context: ProcessContext): Promise<number | void> {
  const elapsed = startStopwatch();
  const config = readStackConfig();
  const { stateDir } = config;
  const { onClose, stop, stopping } = context;

  say('启动 PostgreSQL 与 Kafka …');
  const starting = startServers({ ...config, log: say });
  onClose('servers', async () => (await starting.catch(() => undefined))?.stop());
  const servers = await starting;
  void servers.died.then((name) => {
    if (!stopping.aborted) stop(`${name} ended by itself`, 1);
  });

  say('启动接口、归并与各登记机关的适配器 …');
  const hubStarting = startHub({ ...servers, stateDir, env: config.programEnvironment });
  onClose('hub', async () => (await hubStarting.catch(() => undefined))?.stop());
  const hub = await hubStarting;
  const tokens = await issueTokens(stateDir, servers.databaseUrl);
  onClose('stack file', () => removeStackFile(stateDir));
  await writeStackFile(stateDir, hub, servers);

  const client = createLiandongClient({ url: hub.api, token: tokens.operator });
  await awaitIdle(client);
  await activateDefaults(client);
  if (!config.empty && (await isEmpty(client))) {
    say('首次启动：三个部门报送一座模拟城市（约 1.5 万个组织，党员名册与党组织名册随同）…');
    await fileSyntheticCity(hub, tokens, say);
  }
  await awaitIdle(client);
  await printSummary(stateDir);
  printAddresses(stateDir, hub);
  say(`已就绪，用时 ${Math.round(elapsed())} 秒。${config.once ? '' : '按 Ctrl-C 停止。'}`);
  if (config.once) return 0;
}

function printAddresses(stateDir: string, hub: Hub): void {
  console.log(`\n接口        ${hub.api}（健康 ${hub.api}/readyz，指标 ${hub.api}/metrics）`);
  for (const registry of registries) {
    console.log(`报送        ${hub.adapters[registry]}/filings，或放入 ${join(stateDir, 'inbox', registry)}`);
  }
  console.log(`状态目录    ${stateDir}（运维令牌 ${join(stateDir, 'tokens', 'operator')}）`);
  console.log('试一试      npx liandong status');
}

runProcess(
  async (context) => {
    try {
      return await start(context);
    } catch (error) {
      if (!(error instanceof StackRefusal || error instanceof ServiceFailed)) throw error;
      console.error(error.message);
      return 1;
    }
  },
  { logger: createLogger({ name: 'start', level: 'warn' }), deadlineMilliseconds },
);
