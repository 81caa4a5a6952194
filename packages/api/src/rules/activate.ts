import { createHash } from 'node:crypto';
import { type Activated, ActivateRules } from '@liandong/contracts/api';
import type { z } from 'zod';
import { publishDecision } from '../decisions/publishDecision.ts';
import { procedureFor } from '../procedure.ts';

/** Brings a rule set into force by an event; the digest is SHA-256 of the rule set's JSON as the event carries it. */
export const activate = procedureFor('rules.activate')
  .input(ActivateRules)
  .mutation(
    async ({ ctx: { hub, principal }, input: { rules, reason } }): Promise<z.infer<typeof Activated>> => {
      const digest = createHash('sha256').update(JSON.stringify(rules)).digest('hex');
      const number = await publishDecision(hub, principal, reason, {
        type: 'liandong.rules.activated.v1',
        subject: 'rules',
        data: { digest, rules },
      });
      return { number, digest };
    },
  );
