import { runBackup } from './backup/runBackup.ts';
import { readDatabaseUrl } from './config.ts';
import { prepareDatabase, roles } from './hub/prepareDatabase.ts';

/** `npm run prepare-database`: schemas and least-privilege roles in the database of `DATABASE_URL`, as a superuser. */
runBackup(async () => {
  await prepareDatabase(readDatabaseUrl());
  return `数据库已就绪，角色 ${roles.join('、')} 各有所需的权限。首次运行后请为每个角色设置口令（ALTER ROLE … PASSWORD …）。`;
});
