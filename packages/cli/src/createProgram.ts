import { Command, Option } from 'commander';
import { helpWords } from './help/helpWords.ts';
import { type Help, zh } from './help/zh.ts';
import type { CommandModule } from './Invocation.ts';

/** A command's texts in one language; an option without a text, or a text in one language only, does not compile. */
interface Texts {
  readonly about: string;
}

/**
 * The command line of `liandong`. A command's code is loaded only when it runs. What help says stands in `help/zh.ts`
 * and `help/en.ts`, under the same keys; errors are left to who catches them (`usageFault`).
 */
export function createProgram(help: Help = zh): Command {
  const program = new Command('liandong')
    .description(help.program.about)
    .option('--json', help.program.json)
    .option('--data <dir>', help.program.data)
    .option('--api <url>', help.program.api)
    .option('--adapter <url>', help.program.adapter)
    .option('--token <token>', help.program.token)
    .helpOption('-h, --help', help.program.help)
    .helpCommand('help [command]', help.program.helpOf)
    .configureHelp(helpWords(help.words))
    .configureOutput({ outputError: () => undefined })
    .exitOverride();

  const add = (parent: Command, name: string, { about }: Texts): Command =>
    parent.command(name).description(about).helpOption('-h, --help', help.program.help);
  const group = (name: string, texts: Texts): Command =>
    add(program, name, texts).helpCommand('help [command]', help.program.helpOf);

  const toFile = (command: Command): Command =>
    command
      .option('--out <file>', help.table.out)
      .addOption(new Option('--format <name>', help.table.format).choices(['xlsx', 'csv']))
      .addOption(
        new Option('--encoding <name>', help.table.encoding).choices(['utf-8', 'gb18030']).default('utf-8'),
      );

  add(program, 'push', help.push)
    .argument('<file...>', help.push.file)
    .requiredOption('--registry <name>', help.push.registry)
    .option('--as-of <date>', help.push.asOf)
    .option('--check', help.push.check)
    .option('--restate', help.push.restate)
    .option('--replaces <filing#line>', help.push.replaces)
    .action(run(() => import('./commands/push.ts')));
  add(program, 'template', help.template)
    .argument('<registry>', help.template.registry)
    .argument('[layout]', help.template.layout)
    .option('--out <file>', help.template.out)
    .addOption(new Option('--format <name>', help.template.format).choices(['xlsx', 'csv']))
    .action(run(() => import('./commands/template.ts')));
  toFile(add(program, 'receipt', help.receipt))
    .argument('<filing>', help.receipt.filing)
    .action(run(() => import('./commands/receipt.ts')));

  const quarantine = group('quarantine', help.quarantine);
  toFile(add(quarantine, 'list', help.quarantineList))
    .option('--registry <name>', help.quarantineList.registry)
    .action(run(() => import('./commands/quarantineList.ts')));

  const coverage = group('coverage', help.coverage);
  toFile(add(coverage, 'summary', help.coverageSummary))
    .option('--division <code>', help.coverageSummary.division)
    .option('--line <name>', help.coverageSummary.line)
    .option('--by-line', help.coverageSummary.byLine)
    .action(run(() => import('./commands/coverageSummary.ts')));
  toFile(add(coverage, 'list', help.coverageList))
    .option('--division <code>', help.coverageList.division)
    .option('--line <name>', help.coverageList.line)
    .option('--status <status>', help.coverageList.status)
    .option('--kind <kind>', help.coverageList.kind)
    .option('--text <text>', help.coverageList.text)
    .option('--filing <filing>', help.coverageList.filing)
    .action(run(() => import('./commands/coverageList.ts')));
  add(coverage, 'changes', help.coverageChanges)
    .option('--since <cursor>', help.coverageChanges.since, 'now')
    .option('--follow', help.coverageChanges.follow)
    .option('--division <code>', help.coverageChanges.division)
    .option('--line <name>', help.coverageChanges.line)
    .action(run(() => import('./commands/coverageChanges.ts')));

  const member = group('member', help.member);
  add(member, 'summary', help.memberSummary).action(run(() => import('./commands/memberSummary.ts')));

  const person = group('person', help.person);
  add(person, 'erase', help.personErase)
    .requiredOption('--registry <name>', help.personErase.registry)
    .requiredOption('--reason <text>', help.personErase.reason)
    .action(run(() => import('./commands/personErase.ts')));

  add(program, 'org', help.org)
    .argument('<code>', help.org.code)
    .option('--why <field>', help.org.why)
    .action(run(() => import('./commands/org.ts')));

  add(program, 'digest', help.digest).action(run(() => import('./commands/digest.ts')));
  add(program, 'rebuild', help.rebuild).action(run(() => import('./commands/rebuild.ts')));
  add(program, 'wait', help.wait)
    .option('--idle', help.wait.idle)
    .option('--timeout <seconds>', help.wait.timeout, '600')
    .action(run(() => import('./commands/wait.ts')));
  add(program, 'status', help.status).action(run(() => import('./commands/status.ts')));
  add(program, 'doctor', help.doctor).action(run(() => import('./commands/doctor.ts')));

  const token = group('token', help.token);
  add(token, 'create', help.tokenCreate)
    .requiredOption('--label <text>', help.tokenCreate.label)
    .requiredOption('--until <date>', help.tokenCreate.until)
    .addOption(
      new Option('--role <role>', help.tokenCreate.role)
        .choices(['department', 'committee', 'territory', 'operator'])
        .makeOptionMandatory(),
    )
    .option('--registry <name>', help.tokenCreate.registry)
    .option('--line <name>', help.tokenCreate.line)
    .option('--division <code>', help.tokenCreate.division)
    .action(run(() => import('./commands/tokenCreate.ts')));
  add(token, 'list', help.tokenList).action(run(() => import('./commands/tokenList.ts')));
  add(token, 'revoke', help.tokenRevoke)
    .argument('<id>', help.tokenRevoke.id)
    .action(run(() => import('./commands/tokenRevoke.ts')));

  const rules = group('rules', help.rules);
  add(rules, 'activate', help.rulesActivate)
    .argument('[file]', help.rulesActivate.file)
    .option('--reason <text>', help.rulesActivate.reason, '启用规则')
    .action(run(() => import('./commands/rulesActivate.ts')));

  const divisions = group('divisions', help.divisions);
  add(divisions, 'activate', help.divisionsActivate)
    .argument('<file>', help.divisionsActivate.file)
    .requiredOption('--city <code>', help.divisionsActivate.city)
    .requiredOption('--edition <name>', help.divisionsActivate.edition)
    .requiredOption('--as-of <date>', help.divisionsActivate.asOf)
    .option('--reason <text>', help.divisionsActivate.reason, '启用行政区划')
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
