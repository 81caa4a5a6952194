/** Works off things one after the other, so many at once, each by its name. */
export interface WorkQueue {
  /**
   * Adds a piece of work, unless one of this name waits or is under way.
   * @returns that one, or what was added: resolved when it is done, rejected with what it threw
   */
  readonly add: (name: string, work: () => Promise<void>) => Promise<void>;
  /** The piece of work of this name, while it waits or is under way. */
  readonly find: (name: string) => Promise<void> | undefined;
  /** How many wait, and how many are under way. */
  readonly size: () => { readonly waiting: number; readonly working: number };
  /** Starts nothing that waits any more; resolves when what is under way is done. */
  readonly close: () => Promise<void>;
}

/** @param atOnce how many pieces of work are under way at once */
export function createQueue(atOnce: number): WorkQueue {
  const known = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  let working = 0;
  let closed = false;

  const turn = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      next();
    });
  const next = () => {
    if (closed || working >= atOnce) return;
    const start = waiting.shift();
    if (start === undefined) return;
    working += 1;
    start();
  };
  const run = async (name: string, work: () => Promise<void>) => {
    await turn();
    try {
      await work();
    } finally {
      working -= 1;
      known.delete(name);
      next();
    }
  };

  return {
    add: (name, work) => {
      const before = known.get(name);
      if (before !== undefined) return before;
      const done = run(name, work);
      known.set(name, done);
      // Whoever waits for it sees the failure; nobody need.
      done.catch(() => undefined);
      return done;
    },
    find: (name) => known.get(name),
    size: () => ({ waiting: waiting.length, working }),
    close: async () => {
      closed = true;
      await Promise.allSettled([...known.values()].slice(0, working));
    },
  };
}
