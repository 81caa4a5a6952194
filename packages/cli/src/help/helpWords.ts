import { Help as CommanderHelp, type HelpConfiguration, type Option } from 'commander';
import { displayWidth } from '../render/textTable.ts';
import type { Help } from './zh.ts';

/** How commander lays out help, with its own words said by the catalogue. */
export function helpWords(words: Help['words']): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.usage,
    'Arguments:': words.arguments,
    'Options:': words.options,
    'Global Options:': words.globalOptions,
    'Commands:': words.commands,
  };
  const layout = new CommanderHelp();
  const translated = (usage: string) =>
    usage.replace('[options]', words.anOption).replace('[command]', words.aCommand);
  return {
    showGlobalOptions: true,
    displayWidth: displayWidth,
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command) => translated(layout.commandUsage(command)),
    subcommandTerm: (command) => translated(layout.subcommandTerm(command)),
    optionDescription: (option) => option.description + optionNotes(option, words),
  };
}

function optionNotes({ argChoices, defaultValue }: Option, words: Help['words']): string {
  const choices = argChoices === undefined ? '' : words.choices(argChoices.join(', '));
  return choices + (defaultValue === undefined ? '' : words.byDefault(String(defaultValue)));
}
