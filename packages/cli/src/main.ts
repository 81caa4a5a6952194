import { CommanderError } from 'commander';
import { readLanguage } from './config.ts';
import { createProgram } from './createProgram.ts';
import { catalogues } from './help/Language.ts';
import { reportFailure } from './reportFailure.ts';

/** Runs one command line and sets the exit code: 0, or what the command or its failure says. */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that has seen enough (`… | head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const help = catalogues[readLanguage()];
  try {
    await createProgram(help).parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    process.exitCode = reportFailure(error, argv.includes('--json'), help);
  }
}
