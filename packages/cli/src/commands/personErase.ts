import { text } from 'node:stream/consumers';
import { ErasePerson } from '@liandong/contracts/api';
import { z } from 'zod';
import type { Invocation } from '../Invocation.ts';
import { parseOptions } from '../parseOptions.ts';

/**
 * Destroys a person's key: `{destroyed}`. The citizen id is read from standard input alone, since arguments are seen by
 * everyone on the machine and kept in histories.
 */
export async function run({ options, hub, output }: Invocation): Promise<number> {
  const { registry } = parseOptions(z.object({ registry: z.string() }), options);
  const { reason } = parseOptions(ErasePerson.pick({ reason: true }), options);
  const { citizenId } = parseOptions(ErasePerson.pick({ citizenId: true }), {
    citizenId: (await text(process.stdin)).trim(),
  });
  const door = await hub.adapter(registry, 'operator');
  const { erasePerson } = await import('@liandong/client');
  const destroyed = await erasePerson({ ...door, citizenId, reason });
  output.answer({ destroyed }, () =>
    destroyed
      ? '密钥已销毁：该人的姓名、公民身份号码和电话再也无法解密，各项统计不变。'
      : '没有该人的密钥，无可销毁。',
  );
  return 0;
}
