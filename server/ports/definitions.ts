import type { Answer } from "./dataverse.ts";

/** A column as the environment defines it. */
export interface ColumnDefinition {
  readonly name: string;
  /** `Money`, `Decimal`, `Lookup`, `Customer`, `String` … */
  readonly type: string;
  /** Tables that a lookup may point to. */
  readonly targets: readonly string[];
  /** Of money: 0 its own decimals, 1 the organisation's, 2 the currency's. */
  readonly precisionSource: number | undefined;
  readonly precision: number | undefined;
}

export interface TableDefinition {
  readonly name: string;
  readonly set: string;
  readonly columns: ReadonlyMap<string, ColumnDefinition>;
  /** Alternate keys: their columns, and how far the index is (`Active`, `Pending`, `InProgress`, `Failed`). */
  readonly keys: readonly { readonly columns: readonly string[]; readonly status: string }[];
  /** What the privileges are called here: `Read` → `prvReadAccount`. */
  readonly privileges: Readonly<Record<string, string>>;
}

export interface HeldPrivilege {
  readonly name: string;
  /** `Basic`, `Local`, `Deep`, `Global`. */
  readonly depth: string;
}

/** What an environment says of its tables and of what a user may do. Reads alone. */
export interface Definitions {
  /** not-found: there is no such table. Remembered. */
  table(name: string): Answer<TableDefinition>;
  /** Values of a choice column; not-found: it is none. */
  options(table: string, column: string): Answer<readonly number[]>;
  /** By the user's own roles and their teams'; what comes by a team may be told as Basic. */
  privilegesOf(userId: string): Answer<readonly HeldPrivilege[]>;
}
