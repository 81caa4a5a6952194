import type { LiandongClient } from '@liandong/client';
import { waitUntil } from '../waitUntil.ts';

/** Waits until all that was acknowledged is in the index and nothing waits to be folded anew. @throws after the time */
export async function awaitIdle(client: LiandongClient, seconds = 300): Promise<void> {
  const idle = await waitUntil(async () => (await client.health.status.query()).idle, seconds);
  if (!idle) throw new Error(`索引在 ${seconds} 秒内未能追上全部报送`);
}
