/** A closed list of codes with their Chinese labels. */
export type CodeTable<Code extends string> = {
  /** The standard that the codes come from, or where else. */
  readonly standard: string;
  readonly codes: readonly Code[];
  /** Chinese, as people see them. */
  readonly labels: Readonly<Record<Code, string>>;
  /** Whether a text is a code of this table, exactly as written: normalize before. */
  readonly has: (text: string) => text is Code;
};

/** Makes a table of its labels; the codes' type is that of the keys. */
export function codeTable<const Labels extends Readonly<Record<string, string>>>(
  standard: string,
  labels: Labels,
): CodeTable<`${keyof Labels & (string | number)}`> {
  type Code = `${keyof Labels & (string | number)}`;
  return {
    standard,
    codes: Object.keys(labels) as Code[],
    labels,
    has: (text): text is Code => Object.hasOwn(labels, text),
  };
}

/** The codes of a table, as a type: `CodeOf<typeof registrationStatus>`. */
export type CodeOf<Table> = Table extends CodeTable<infer Code> ? Code : never;
