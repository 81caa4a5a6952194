import {
  createLiandongClient,
  followChanges,
  iteratePages,
  type LiandongClient,
  LiandongError,
} from '../../packages/client/src/index.ts';

/** A unit of the list, as far as this page shows it. Its type comes from the server. */
type Listed = Awaited<ReturnType<LiandongClient['coverage']['list']['query']>>['items'][number];
export type Unit = Pick<Listed, 'code' | 'name' | 'divisionName' | 'status' | 'members'>;

export interface Dashboard {
  readonly url: string;
  /** The token in force; asked for with every call. */
  readonly token: () => string | Promise<string>;
  /** The hub has ended the token: resolves when `token` gives another. */
  readonly renew: () => Promise<void>;
  /** Shows the list; called when it was read, and after every change of it. */
  readonly show: (units: ReadonlyMap<string, Unit>) => void;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Keeps a page's list as the hub has it: reads it once, then follows its changes, for as long as the page is open. */
export async function runDashboard({ url, token, renew, show, signal }: Dashboard): Promise<void> {
  const hub = createLiandongClient({ url, token, timeoutMs: 10_000 });
  const units = new Map<string, Unit>();
  let cursor: string | undefined;
  while (!signal.aborted) {
    try {
      cursor ??= await readList(hub, units, show);
      for await (const page of followChanges(hub, { cursor, signal })) {
        for (const { organizationId, kind, after } of page.items) {
          if (kind === 'left' || after === null) units.delete(organizationId);
          else units.set(organizationId, after);
        }
        cursor = page.next;
        if (page.items.length > 0) show(units);
      }
    } catch (error) {
      if (!(error instanceof LiandongError)) throw error;
      // The hub keeps changes no further back than this: read the list anew.
      if (error.code === 'cursor-gone') cursor = undefined;
      // The cursor holds, whoever asks: what changed meanwhile comes first.
      else if (error.code === 'token-expired' || error.code === 'token-revoked') await renew();
      else throw error;
    }
  }
}

/** The whole list; gives the cursor from which to follow it. The cursor is taken first, so that nothing is missed. */
async function readList(
  hub: LiandongClient,
  units: Map<string, Unit>,
  show: Dashboard['show'],
): Promise<string> {
  const { next } = await hub.coverage.changes.query({});
  units.clear();
  for await (const unit of iteratePages((page) => hub.coverage.list.query(page)))
    units.set(unit.organizationId, unit);
  show(units);
  return next;
}
