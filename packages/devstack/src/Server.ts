/** A server that runs. */
export interface Server {
  readonly pid: number;
  /** Resolves when its process has ended, for whatever reason. */
  readonly exited: Promise<void>;
  /** Ends it cleanly; after 20 s by force. */
  readonly stop: () => Promise<void>;
}
