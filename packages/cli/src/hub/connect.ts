import type { LiandongClient } from '@liandong/client';
import type { Invocation } from '../Invocation.ts';

/** A client of the hub that is meant. */
export async function connect({ hub }: Pick<Invocation, 'hub'>): Promise<LiandongClient> {
  const [{ createLiandongClient }, door] = await Promise.all([import('@liandong/client'), hub.api()]);
  return createLiandongClient(door);
}
