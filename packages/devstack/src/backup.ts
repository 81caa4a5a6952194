import { backUp } from '@liandong/backup';
import { systemClock } from '@liandong/runtime';
import { runBackup } from './backup/runBackup.ts';
import { withHubPlaces } from './backup/withHubPlaces.ts';
import { readBackupConfig } from './config.ts';

/** `npm run backup -- --to DIR`: log, intake, access and keys of a hub that runs or stands, into a new folder. */
runBackup(async () => {
  const config = readBackupConfig('to');
  const taken = await withHubPlaces(config, (places) => backUp(places, config.folder, systemClock.now()));
  const { messages, tables, keys } = taken;
  return `已备份到 ${config.folder}：日志 ${messages} 条，表 ${tables} 张，密钥 ${keys} 把。其中有密钥，请加密存放到另一台机器。`;
});
