/** The departments that file. */
export const registries = ['business-registration', 'civil-affairs', 'cyberspace'] as const;
export type Registry = (typeof registries)[number];
