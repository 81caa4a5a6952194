/** A span that has ended. */
export interface SpanNote {
  /** What the trace is about; who notes the same text, in whatever process and whenever, notes in the same trace. */
  readonly trace: string;
  readonly name: string;
  readonly from: Date;
  readonly to: Date;
  /** The whole of which the other spans of the trace are parts; noted once. */
  readonly root?: boolean;
  readonly failed?: boolean;
  /** No personal data. */
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
}

/** Where a process notes what it did for what. */
export interface Tracing {
  /** False where nothing is kept, so that nobody needs to gather what is noted. */
  readonly enabled: boolean;
  readonly note: (span: SpanNote) => void;
  /** Sends what is not sent yet. */
  readonly close: () => Promise<void>;
}
