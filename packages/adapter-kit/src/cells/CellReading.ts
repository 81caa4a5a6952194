import type {
  FieldScalar,
  MemberField,
  OrganizationField,
  PartyOrganizationField,
  StaffKind,
} from '@liandong/contracts/events';
import type { FindingCode } from '../findings.ts';

/** What the text of a cell says: values of fields, or why it could not be read. A warning may go with the values. */
export type CellReading =
  | {
      readonly read: true;
      readonly values: Readonly<Record<string, FieldScalar>>;
      readonly warning?: FindingCode;
    }
  | { readonly read: false; readonly code: FindingCode };

/** A field that a cell can state: of an organization, a member, a Party organization; a count; a service or an account. */
export type CellField =
  | OrganizationField
  | MemberField
  | PartyOrganizationField
  | `staff.${StaffKind}@${string}`
  | `internet-${'service' | 'account'}.${string}`;

/** How a column's cell is read. `fields` are all that it can state: they are what an emptied cell empties. */
export interface CellMap {
  readonly column: string;
  readonly fields: readonly CellField[];
  readonly read: (text: string) => CellReading;
}

export function unread(code: FindingCode): CellReading {
  return { read: false, code };
}
