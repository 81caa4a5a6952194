import { z } from 'zod';
import { eventType, numberedAttributes, Sequence } from './Envelope.ts';
import { FieldScalar } from './fields.ts';

/** Who decided, in which role, and why. */
export const Authorship = z.object({ actor: z.string(), role: z.string(), reason: z.string() });

/** Decisions name source records, never organizations. */
const records = z.array(z.uuid()).min(1);

const decision = <const Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.object({
    ...numberedAttributes,
    type: z.literal(eventType(name)),
    data: z.object({ ...Authorship.shape, ...shape }),
  });

/** These records are one organization. */
export const DecisionSame = decision('decision.same', { records });
/** These records are different organizations. */
export const DecisionDifferent = decision('decision.different', { records });
/** A field of these records is so, whatever they say; `basis` names the evidence. */
export const DecisionCorrected = decision('decision.corrected', {
  records,
  field: z.string(),
  value: FieldScalar,
  basis: z.string(),
});
/** The organization of these records belongs to this division, or to nobody's yet (`null`). */
export const DecisionAssigned = decision('decision.assigned', { records, division: z.string().nullable() });
/** An earlier decision counts no longer; reversed itself, it counts again. */
export const DecisionReversed = decision('decision.reversed', { reverses: Sequence });
