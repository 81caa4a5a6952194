import { restore } from '@liandong/backup';
import { runBackup } from './backup/runBackup.ts';
import { withHubPlaces } from './backup/withHubPlaces.ts';
import { readBackupConfig } from './config.ts';

/** `npm run restore -- --from DIR`: gives a backup back to empty servers; the hub's programs must not run. */
runBackup(async () => {
  const config = readBackupConfig('from');
  const { messages, rows, keys } = await withHubPlaces(config, (places) => restore(places, config.folder));
  return `已恢复：日志 ${messages} 条（已逐条核对），表 ${rows} 行，密钥 ${keys} 把。现在启动系统，索引由日志重新计算。`;
});
