import { z } from 'zod';

/** What an operator asks of `POST /persons/erase`. The citizen id stands in the body only: never in an address, never in an answer. */
export const ErasePerson = z.object({
  citizenId: z.string().min(1).max(64).describe('公民身份号码 as the roster filed it (GB 11643)'),
  reason: z.string().trim().min(1).max(500).describe('why; kept for ever, so it names no person'),
});
export type ErasePerson = z.infer<typeof ErasePerson>;

/** Whether there was a key to destroy. */
export const PersonErased = z.object({ destroyed: z.boolean() });
export type PersonErased = z.infer<typeof PersonErased>;
