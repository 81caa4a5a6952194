import type { CommanderError } from 'commander';
import type { Help } from './zh.ts';

/** Commander's English sentences, each with what is said instead. */
const sentences: readonly (readonly [RegExp, (said: string[], errors: Help['errors']) => string])[] = [
  [/^missing required argument '(.+)'/, ([name = ''], errors) => errors.missingArgument(name)],
  [/^option '(.+)' argument missing/, ([flags = ''], errors) => errors.optionMissingArgument(flags)],
  [
    /^required option '(.+)' not specified/,
    ([flags = ''], errors) => errors.missingMandatoryOptionValue(flags),
  ],
  [
    /^(?:option|command-argument value) '(.+?)' (?:argument '(.*)' )?is invalid.*Allowed choices are (.+)\.$/s,
    ([name = '', given = '', choices = ''], errors) => errors.notAChoice(name, given, choices),
  ],
  [
    /^(.+) cannot be used with (.+)$/,
    ([one = '', other = ''], errors) => errors.conflictingOption(one, other),
  ],
  [/^unknown option '(.+)'/, ([flag = ''], errors) => errors.unknownOption(flag)],
  [/^unknown command '(.+)'/, ([name = ''], errors) => errors.unknownCommand(name)],
  [
    /^too many arguments.*Expected (\d+) arguments? but got (\d+)/s,
    ([expected = '', given = ''], errors) => errors.excessArguments(expected, given),
  ],
  [/^\(outputHelp\)$/, (_, errors) => errors.needsCommand()],
];

/**
 * What is wrong with a command line, in the catalogue's language; commander's own words where it says something that
 * is not known here.
 */
export function usageFault({ message }: Pick<CommanderError, 'message'>, errors: Help['errors']): string {
  const [sentence = '', ...hints] = message.replace(/^error: /, '').split('\n');
  const others = /Did you mean (?:one of )?(.+)\?/.exec(hints.join(' '))?.[1];
  for (const [pattern, say] of sentences) {
    const said = pattern.exec(sentence);
    if (said === null) continue;
    const text = say(said.slice(1), errors);
    return others === undefined ? text : `${text} ${errors.didYouMean(others)}`;
  }
  return message.replace(/^error: /, '');
}
