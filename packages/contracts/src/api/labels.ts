import { organizationKind, registrationStatus } from '@liandong/standards';

/** Chinese labels of the codes in lists; a code that is not here is printed as it is. */
export const organizationKindLabels: Readonly<Record<string, string>> = organizationKind.labels;

/** GB/T 36104-2018. */
export const registrationStatusLabels: Readonly<Record<string, string>> = registrationStatus.labels;
