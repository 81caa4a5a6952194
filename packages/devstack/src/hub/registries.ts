/** The registries whose adapters a hub runs; `npm run new -- registry NAME` adds one. */
export const registries = ['business-registration', 'civil-affairs', 'cyberspace'] as const;

export type RegistryName = (typeof registries)[number];
