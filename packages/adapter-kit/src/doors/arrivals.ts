import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What an intake takes in at once. */
export interface ArrivalLimits {
  readonly pushes: number;
  readonly spoolBytes: number;
  /** What a push that announces no length may bring. */
  readonly bytesOfOne: number;
}

export type Arrival =
  | { readonly kind: 'entered'; readonly leave: () => void }
  | { readonly kind: 'too-many-pushes' | 'spool-full' };

/** The pushes whose bytes arrive just now; none enters for which there is no room. */
export interface Arrivals {
  readonly enter: (announcedBytes: number | undefined) => Promise<Arrival>;
  readonly count: () => number;
}

/** Bytes of whole files in the spool; what still arrives counts as announced. */
async function spooledBytes(spoolDir: string): Promise<number> {
  let sum = 0;
  for (const name of await readdir(spoolDir)) {
    if (name.endsWith('.partial')) continue;
    sum += (await stat(join(spoolDir, name)).catch(() => undefined))?.size ?? 0;
  }
  return sum;
}

export function createArrivals(spoolDir: string, limits: ArrivalLimits): Arrivals {
  let count = 0;
  let announced = 0;
  return {
    count: () => count,
    enter: async (announcedBytes) => {
      if (count >= limits.pushes) return { kind: 'too-many-pushes' };
      const bytes = Math.min(announcedBytes ?? limits.bytesOfOne, limits.bytesOfOne);
      count += 1;
      announced += bytes;
      let inside = true;
      const leave = () => {
        if (!inside) return;
        inside = false;
        count -= 1;
        announced -= bytes;
      };
      try {
        if ((await spooledBytes(spoolDir)) + announced <= limits.spoolBytes)
          return { kind: 'entered', leave };
      } catch (error) {
        leave();
        throw error;
      }
      leave();
      return { kind: 'spool-full' };
    },
  };
}
