import { CoverageRules } from '@liandong/contracts/index';
import type { Edition } from '@liandong/coverage';
import { type Connection, loadStatement, query, queryRow, sql } from '@liandong/postgres';
import type { DerivationContext } from './deriveOrganization.ts';

const readActivationsSql = loadStatement(new URL('../../sql/apply/readActivations.sql', import.meta.url));
const readActivationContentSql = loadStatement(
  new URL('../../sql/apply/readActivationContent.sql', import.meta.url),
);

interface ActivationRow {
  readonly kind: 'rules' | 'divisions';
  readonly number: number;
  readonly version: string;
  readonly digest: string;
}

/** What was read of the last activation of a kind; its number and digest say whether it still holds. */
const knownRules = new Map<string, CoverageRules>();
const knownEditions = new Map<string, Edition>();

/** The rules and divisions in force; read again only when another activation holds. */
export async function readContext(tx: Connection): Promise<DerivationContext> {
  const rows = await query<ActivationRow>(tx, readActivationsSql);
  const context: { rules?: CoverageRules; edition?: Edition } = {};
  for (const { kind, number, digest } of rows) {
    // A digest is what whoever activated says it is; two activations may say the same of different rules.
    const activation = `${number} ${digest}`;
    if (kind === 'rules') {
      context.rules = await remember(knownRules, activation, async () =>
        CoverageRules.parse(JSON.parse(await content(tx, kind))),
      );
    } else {
      context.edition = await remember(knownEditions, activation, async () => {
        const nodes = await query<{ code: string }>(tx, sql`SELECT code FROM divisions`);
        const codes = new Set(nodes.map((node) => node.code));
        return { city: await content(tx, kind), has: (code) => codes.has(code) };
      });
    }
  }
  return context;
}

async function content(tx: Connection, kind: string): Promise<string> {
  const row = await queryRow<{ content: string }>(tx, readActivationContentSql, [kind]);
  if (row === undefined) throw new Error(`the activation of ${kind} is gone`);
  return row.content;
}

async function remember<T>(known: Map<string, T>, activation: string, read: () => Promise<T>): Promise<T> {
  const held = known.get(activation);
  if (held !== undefined) return held;
  const value = await read();
  known.clear();
  known.set(activation, value);
  return value;
}
