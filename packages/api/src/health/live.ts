import { publicProcedure } from '../procedure.ts';

/** Says that the API answers, and nothing else. */
export const live = publicProcedure.query(() => ({ ok: true as const }));
