import type { ColumnCode } from '../registry/columnCodes.ts';
import type { Registry } from '../registry/Registry.ts';

/** The layouts of a registry, for programs that file: `GET /layouts`. */
export interface DescribedRegistry {
  readonly registry: string;
  readonly label: string;
  readonly layouts: readonly {
    readonly layout: string;
    readonly label: string;
    readonly states: 'what-is' | 'changes';
    readonly columns: readonly {
      /** The first is the one that receipts and templates print. */
      readonly headings: readonly string[];
      readonly required: boolean;
      readonly personal: boolean;
      /** The codes that it knows, where it has a table of its own. */
      readonly codes?: readonly ColumnCode[];
      readonly note?: string;
      readonly example?: string;
    }[];
  }[];
}

export function describeLayouts({ name, label, layouts }: Registry): DescribedRegistry {
  return {
    registry: name,
    label,
    layouts: layouts.map((layout) => ({
      layout: layout.name,
      label: layout.label,
      states: layout.states,
      columns: layout.columns.map(({ headings, required, personal, codes, note, example }) => ({
        headings,
        required,
        personal: personal !== undefined,
        ...(codes === undefined ? {} : { codes }),
        ...(note === undefined ? {} : { note }),
        ...(example === undefined ? {} : { example }),
      })),
    })),
  };
}
