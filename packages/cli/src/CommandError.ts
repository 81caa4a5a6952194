/** An expected failure of a command: a stable code, and in Chinese what is wrong and what to do. */
export class CommandError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'CommandError';
    this.code = code;
  }
}
