import { quoteIdentifier } from './sessionConfig.ts';

/** What may be a parameter. JSON goes in as text (`JSON.stringify`); many rows go by `copyIn`, not as arrays. */
export type SqlValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | Date
  | Uint8Array
  | readonly (string | number | bigint | boolean | null)[];

const fragment: unique symbol = Symbol('sql');

/** A piece of SQL with its parameters: `texts` has one entry more than `values`. Made by `sql` only. */
export interface Sql {
  readonly [fragment]: true;
  readonly texts: readonly string[];
  readonly values: readonly SqlValue[];
}

function isSql(value: unknown): value is Sql {
  return typeof value === 'object' && value !== null && fragment in value;
}

/**
 * A statement or a part of one. Whatever is put into it becomes a parameter, except another `sql`, which becomes part
 * of the text with its own parameters: sql`SELECT … WHERE ${condition} LIMIT ${limit}`.
 * @throws TypeError for undefined, which would silently be NULL
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly (SqlValue | Sql)[]): Sql {
  const texts = [strings[0] ?? ''];
  const values: SqlValue[] = [];
  const appendText = (text: string) => {
    texts[texts.length - 1] += text;
  };
  parts.forEach((part, at) => {
    if (part === undefined) throw new TypeError('undefined is no SQL value; null is');
    if (isSql(part)) {
      appendText(part.texts[0] ?? '');
      part.values.forEach((value, index) => {
        values.push(value);
        texts.push(part.texts[index + 1] ?? '');
      });
    } else {
      values.push(part);
      texts.push('');
    }
    appendText(strings[at + 1] ?? '');
  });
  return { [fragment]: true, texts, values };
}

/** Fragments with a separator between them: conditions with sql` AND `, columns with sql`, `. */
export function joinSql(parts: readonly Sql[], separator: Sql): Sql {
  return parts.reduce((joined, part, at) => (at === 0 ? part : sql`${joined}${separator}${part}`), sql``);
}

/** A quoted name of a table, column or schema; for names that are known only when running. */
export function identifier(name: string): Sql {
  return { [fragment]: true, texts: [quoteIdentifier(name)], values: [] };
}

/** The text with numbered parameters, as PostgreSQL takes it. */
export function renderSql({ texts, values }: Sql): {
  readonly text: string;
  readonly values: readonly SqlValue[];
} {
  return { text: texts.reduce((text, next, at) => `${text}$${at}${next}`), values };
}
