import { type Command, CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { createProgram } from '../createProgram.ts';
import { en } from './en.ts';
import { catalogues } from './Language.ts';
import { usageFault } from './usageFault.ts';
import { type Help, zh } from './zh.ts';

const CHINESE = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/;
const languages = Object.entries(catalogues);

function commandsOf(command: Command): Command[] {
  return [command, ...command.commands.flatMap(commandsOf)];
}

/** Every text of a command line, with the place where it stands. */
function textsOf(program: Command): [string, string][] {
  return commandsOf(program).flatMap((command): [string, string][] => [
    [command.name(), command.description()],
    ...command.options.map((option): [string, string] => [
      `${command.name()} ${option.flags}`,
      option.description,
    ]),
    ...command.registeredArguments.map((argument): [string, string] => [
      `${command.name()} ${argument.name()}`,
      argument.description,
    ]),
  ]);
}

function textsIn({ words, errors, ...commands }: Help): string[] {
  return Object.values(commands).flatMap((texts) => Object.values(texts));
}

test.each(languages)('%s: every command, option and argument has its text from the catalogue', (_, help) => {
  const known = new Set(textsIn(help));
  expect(textsOf(createProgram(help)).filter(([, text]) => text === '' || !known.has(text))).toEqual([]);
});

test.each(languages)('%s: no text of the catalogue is left over', (_, help) => {
  const used = new Set(textsOf(createProgram(help)).map(([, text]) => text));
  const shown = new Set([help.program.help, help.program.helpOf]);
  expect(textsIn(help).filter((text) => !used.has(text) && !shown.has(text))).toEqual([]);
});

test('each text is in its own language', () => {
  expect(textsIn(zh).filter((text) => !CHINESE.test(text))).toEqual([]);
  expect(textsIn(en).filter((text) => CHINESE.test(text))).toEqual([]);
});

test.each(languages)(
  '%s: the help of every command is in that language, commander’s own words too',
  (language, help) => {
    for (const command of commandsOf(createProgram(help))) {
      const shown = command.helpInformation();
      expect(shown).toContain(help.words.usage);
      if (language === 'zh')
        expect(shown).not.toMatch(/Usage|Options|Commands|Arguments|choices|default|display help/);
      else expect(shown.replaceAll(/default: [^)]*/g, '')).not.toMatch(CHINESE);
    }
  },
);

const wrong: readonly (readonly [string, string[], string, string])[] = [
  [
    'a command that is none',
    ['cover'],
    '没有命令 cover。 是不是 coverage？',
    'There is no command cover. Did you mean coverage?',
  ],
  ['a group without a command', ['token'], '请写明要用哪个命令。', 'Say which command.'],
  ['an argument that is missing', ['receipt'], '缺少参数 filing。', 'Argument filing is missing.'],
  [
    'too many arguments',
    ['receipt', 'a', 'b'],
    '参数太多：应为 1 个，写了 2 个。',
    'Too many arguments: expected 1, got 2.',
  ],
  [
    'an option that is missing',
    ['push', 'a'],
    '必须写明选项 --registry <name>。',
    'Option --registry <name> must be given.',
  ],
  [
    'an option without its value',
    ['push', 'a', '--registry'],
    '选项 --registry <name> 后面缺少值。',
    'Option --registry <name> needs a value.',
  ],
  [
    'an option that is misspelt',
    ['receipt', 'a', '--tokn', 'x'],
    '没有选项 --tokn。 是不是 --token？',
    'There is no option --tokn. Did you mean --token?',
  ],
  [
    'a value that is no choice',
    ['coverage', 'list', '--encoding', 'gbk'],
    '--encoding <name> 不能是 gbk，可选：utf-8, gb18030。',
    '--encoding <name> cannot be gbk, only one of utf-8, gb18030.',
  ],
];

test.each(wrong)('%s is said in both languages', async (_, argv, chinese, english) => {
  for (const [help, said] of [
    [zh, chinese],
    [en, english],
  ] as const) {
    const program = createProgram(help);
    const written: string[] = [];
    for (const command of commandsOf(program))
      command.configureOutput({
        writeErr: (text) => written.push(text),
        outputError: (text) => written.push(text),
      });
    const error: unknown = await program
      .parseAsync(argv, { from: 'user' })
      .catch((reason: unknown) => reason);
    if (!(error instanceof CommanderError)) throw error;
    expect(usageFault(error, help.errors)).toBe(said);
  }
});

test('a sentence of commander that nobody has translated is passed on', () => {
  expect(usageFault({ message: 'error: something new' }, zh.errors)).toBe('something new');
});
