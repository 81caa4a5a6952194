import type { OrganizationKind } from './organizationKind.ts';

/**
 * The kind that a well-formed registration number names (GS 15-2006): after six digits of the registering authority
 * the first digit of the eight-digit sequence is 0–3 for enterprises of domestic capital, 4–5 for those of foreign
 * capital, 6–9 for individual businesses. Farmers' cooperatives have letters there (NA) and are no 15 digits.
 */
export function kindOfRegistrationNumber(value: string): OrganizationKind {
  return value.charAt(6) <= '5' ? 'enterprise' : 'individual-business';
}
