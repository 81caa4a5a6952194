/** A breach of a law: where it is, and a sentence that says where to go instead. */
export interface Violation {
  readonly law: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Judges path → text by every law, or by the one named. */
export function judge(texts: Readonly<Record<string, string>>, only?: string): readonly Violation[];

/** The laws of the house. */
export const laws: readonly { readonly name: string }[];
