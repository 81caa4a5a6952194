import { z } from 'zod';
import { Grant, Principal } from './Principal.ts';

export const CreateToken = z.object({ label: z.string().min(1).max(100), grant: Grant, until: z.iso.date() });
export type CreateToken = z.infer<typeof CreateToken>;

/** The token is shown once; the hub keeps only its digest. */
export const CreatedToken = z.object({ token: z.string(), principal: Principal });

export const TokenList = z.object({
  tokens: z.array(Principal.extend({ createdAt: z.string(), revokedAt: z.string().nullable() })),
});

export const RevokeToken = z.object({ id: z.string() });
