/** Which registry's statement survives for which field. */
export interface MergeRules {
  /** Printed with every explained value. */
  readonly version: string;
  /** From most to least trusted; a registry that is not named comes last. */
  readonly registries: readonly string[];
  /** Fields for which another order holds. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/**
 * The registrar of a body knows it best: the market regulator its enterprises, civil affairs its social
 * organizations; USCCs keep their records apart, so one order serves both. A new registry is one row here.
 */
export const mergeRules: MergeRules = {
  version: 'merge-2026-11',
  registries: ['business-registration', 'civil-affairs', 'cyberspace'],
  fields: {
    supervisingDepartment: ['civil-affairs', 'business-registration'],
    operatingAddress: ['cyberspace', 'business-registration', 'civil-affairs'],
  },
};
