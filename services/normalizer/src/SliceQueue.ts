import type { LogSlice } from '@liandong/index-store/apply';

/** Decoded slices that wait to be applied; whoever adds waits while it is full. */
export interface SliceQueue<Slice extends LogSlice = LogSlice> {
  /** Resolves when there is room again. */
  readonly add: (slice: Slice) => Promise<void>;
  /** Slices of about so many events, at least one; waits for the first, at most so long. */
  readonly take: (events: number, waitMilliseconds: number) => Promise<Slice[]>;
  /** Lets everyone go on who waits. */
  readonly close: () => void;
}

/** @param capacity events that may wait; one slice more is let in */
export function createSliceQueue<Slice extends LogSlice>(capacity: number): SliceQueue<Slice> {
  const slices: Slice[] = [];
  let waiting = 0;
  let closed = false;
  let wakeTaker = (): void => undefined;
  const blocked: (() => void)[] = [];

  return {
    add: (slice) => {
      slices.push(slice);
      waiting += slice.entries.length;
      wakeTaker();
      if (waiting <= capacity || closed) return Promise.resolve();
      return new Promise((resolve) => blocked.push(resolve));
    },
    take: async (events, waitMilliseconds) => {
      if (slices.length === 0 && !closed) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, waitMilliseconds);
          wakeTaker = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wakeTaker = () => undefined;
      }
      const taken: Slice[] = [];
      let count = 0;
      while (slices[0] !== undefined && (taken.length === 0 || count + slices[0].entries.length <= events)) {
        const slice = slices.shift() as Slice;
        taken.push(slice);
        count += slice.entries.length;
      }
      waiting -= count;
      if (waiting <= capacity) for (const resolve of blocked.splice(0)) resolve();
      return taken;
    },
    close: () => {
      closed = true;
      wakeTaker();
      for (const resolve of blocked.splice(0)) resolve();
    },
  };
}
