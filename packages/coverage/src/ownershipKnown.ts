import { ownership, ownershipOf } from '@liandong/standards';
import { type CoverageFacts, textOf } from './CoverageFacts.ts';

/**
 * Who owns the organization, and which field says so: the annual report's 控股情况 where it gives one of its
 * answers (`other` among them: none of the owners named), else the economic type (GB/T 12402-2000) where it
 * settles it.
 */
export function ownershipKnown(
  fields: CoverageFacts['fields'],
): { readonly ownership: string; readonly field: 'control' | 'economicType' } | undefined {
  const control = textOf(fields['control']);
  if (control !== undefined && (control === 'other' || ownership.has(control))) {
    return { ownership: control, field: 'control' };
  }
  const type = textOf(fields['economicType']);
  const settled = type === undefined ? undefined : ownershipOf(type);
  return settled === undefined ? undefined : { ownership: settled, field: 'economicType' };
}
