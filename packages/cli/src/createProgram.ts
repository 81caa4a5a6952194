import { Command, Option } from 'commander';
import type { CommandModule } from './Invocation.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** The command line of `liandong`. A command's code is loaded only when it runs. */
export function createProgram(): Command {
  const program = new Command('liandong')
    .description('联动：从登记部门报送到党委覆盖清单')
    .option('--json', '只在标准输出打印 JSON')
    .option('--data <dir>', '运行中的系统的状态目录（LIANDONG_DATA）')
    .option('--api <url>', '接口地址（LIANDONG_API）')
    .option('--adapter <url>', '报送地址（LIANDONG_ADAPTER）')
    .option('--token <token>', '令牌（LIANDONG_TOKEN）')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示一个命令的帮助')
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => titles[title] ?? title })
    .exitOverride();

  const add = (parent: Command, name: string, description: string): Command =>
    parent.command(name).description(description).helpOption('-h, --help', '显示帮助');
  const group = (name: string, description: string): Command =>
    add(program, name, description).helpCommand('help [command]', '显示一个命令的帮助');

  add(program, 'push', '报送文件')
    .argument('<file...>', 'CSV 文件')
    .requiredOption('--registry <name>', '登记部门')
    .option('--as-of <date>', '数据日期 YYYY-MM-DD')
    .option('--check', '只检查，不报送')
    .option('--restate', '有意重新报送相同内容')
    .option('--replaces <filing#line>', '更正哪一次报送的哪一行')
    .action(run(() => import('./commands/push.ts')));
  add(program, 'receipt', '查看回执')
    .argument('<filing>', '报送编号')
    .action(run(() => import('./commands/receipt.ts')));

  const quarantine = group('quarantine', '待更正的行');
  add(quarantine, 'list', '列出被退回、等待更正的行')
    .option('--registry <name>', '登记部门')
    .action(run(() => import('./commands/quarantineList.ts')));

  const coverage = group('coverage', '覆盖情况');
  add(coverage, 'summary', '一个区划及其下级的汇总')
    .option('--division <code>', '区划代码')
    .option('--line <name>', '条线')
    .action(run(() => import('./commands/coverageSummary.ts')));
  add(coverage, 'list', '覆盖清单')
    .option('--division <code>', '区划代码（含下级）')
    .option('--line <name>', '条线')
    .option('--status <status>', '结论')
    .option('--kind <kind>', '类别')
    .option('--text <text>', '名称或代码的一部分')
    .option('--out <file>', '写入 CSV 文件，- 为标准输出')
    .addOption(new Option('--encoding <name>', 'CSV 的编码').choices(['utf-8', 'gb18030']).default('utf-8'))
    .action(run(() => import('./commands/coverageList.ts')));

  add(program, 'org', '查看一个组织')
    .argument('<code>', '统一社会信用代码、注册号或编号')
    .option('--why <field>', '一个字段由谁、何时、在哪一行说的')
    .action(run(() => import('./commands/org.ts')));

  add(program, 'digest', '索引摘要').action(run(() => import('./commands/digest.ts')));
  add(program, 'rebuild', '由日志重建索引').action(run(() => import('./commands/rebuild.ts')));
  add(program, 'wait', '等待索引跟上')
    .option('--idle', '直到已出回执的全部进入索引')
    .option('--timeout <seconds>', '最多等待的秒数', '600')
    .action(run(() => import('./commands/wait.ts')));
  add(program, 'status', '系统状态').action(run(() => import('./commands/status.ts')));
  add(program, 'doctor', '检查整个系统，指出问题和处理办法').action(
    run(() => import('./commands/doctor.ts')),
  );

  const token = group('token', '令牌');
  add(token, 'create', '发放令牌')
    .requiredOption('--label <text>', '发给谁')
    .requiredOption('--until <date>', '最后有效日 YYYY-MM-DD')
    .addOption(
      new Option('--role <role>', '角色')
        .choices(['department', 'committee', 'territory', 'operator'])
        .makeOptionMandatory(),
    )
    .option('--registry <name>', '登记部门（department）')
    .option('--line <name>', '条线（committee）')
    .option('--division <code>', '区划代码（territory，committee 可选）')
    .action(run(() => import('./commands/tokenCreate.ts')));
  add(token, 'list', '列出令牌').action(run(() => import('./commands/tokenList.ts')));
  add(token, 'revoke', '收回令牌')
    .argument('<id>', '令牌编号')
    .action(run(() => import('./commands/tokenRevoke.ts')));

  const rules = group('rules', '规则');
  add(rules, 'activate', '使一套规则生效')
    .argument('[file]', '规则文件（JSON）；不写则从标准输入读')
    .option('--reason <text>', '理由', '启用规则')
    .action(run(() => import('./commands/rulesActivate.ts')));

  const divisions = group('divisions', '行政区划');
  add(divisions, 'activate', '使一版行政区划生效')
    .argument('<file>', '行政区划（JSON 行：code、name、level、parent）')
    .requiredOption('--city <code>', '城市代码，6 位')
    .requiredOption('--edition <name>', '版本名')
    .requiredOption('--as-of <date>', '版本日期 YYYY-MM-DD')
    .option('--reason <text>', '理由', '启用行政区划')
    .action(run(() => import('./commands/divisionsActivate.ts')));
  return program;
}

function run(load: () => Promise<CommandModule>) {
  return async (...given: unknown[]): Promise<void> => {
    const command = given.at(-1) as Command;
    const { invoke } = await import('./invoke.ts');
    process.exitCode = await invoke(load, command.args, command.optsWithGlobals());
  };
}
