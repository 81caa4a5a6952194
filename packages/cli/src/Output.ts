/** Where a command says things: its answer on stdout, all else on stderr. */
export interface Output {
  /** Whether the answer is JSON, alone on stdout. */
  readonly json: boolean;
  /** The command's one answer: as JSON, or as the text for people. */
  readonly answer: (value: unknown, text: () => string) => void;
  /** What goes on meanwhile. */
  readonly progress: (text: string) => void;
}

export function createOutput(json: boolean): Output {
  return {
    json,
    answer: (value, text) => {
      process.stdout.write(`${json ? JSON.stringify(value, null, 2) : text()}\n`);
    },
    progress: (text) => {
      process.stderr.write(`${text}\n`);
    },
  };
}

/** One of many answers, as they come: a line of JSON each, or the text for people. */
export function printLine({ json }: Pick<Output, 'json'>, value: unknown, text: () => string): void {
  process.stdout.write(`${json ? JSON.stringify(value) : text()}\n`);
}
