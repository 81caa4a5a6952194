/** Why the servers could not be started, or asked; each has its remedy in the message. */
export type RefusalCode =
  | 'state-held'
  | 'state-unreachable'
  | 'port-taken'
  | 'platform-unsupported'
  | 'jars-unavailable'
  | 'server-failed'
  | 'not-running';

/** The servers cannot be started as things are. The message is for a person: what is wrong and what to do. */
export class StackRefusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StackRefusal';
    this.code = code;
  }
}
