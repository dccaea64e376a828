import type { Column } from "./column.ts";

/** An alternate key: unique over the table once its index is built. */
export interface AlternateKey {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly string[];
}

/** One column of a view's grid. */
export interface ViewCell {
  readonly column: string;
  /** Pixels. */
  readonly width: number;
}

export interface ViewCondition {
  readonly column: string;
  readonly operator: "eq" | "ne" | "in" | "null" | "not-null";
  readonly values?: readonly (string | number)[];
}

/** A public view; the standard ones (inactive, advanced find, associated, quick find, lookup) are made from the table itself. */
export interface View {
  readonly name: string;
  readonly cells: readonly ViewCell[];
  readonly sort: { readonly column: string; readonly descending?: boolean };
  readonly where?: readonly ViewCondition[];
}

/** A code component over a column's ordinary field. Values of `bound` are columns, of `fixed` constants. */
export interface FormControl {
  readonly control: string;
  readonly bound: Readonly<Record<string, string>>;
  readonly fixed: Readonly<Record<string, string>>;
}

export type FormCell =
  | { readonly kind: "field"; readonly column: string; readonly readOnly?: true }
  | { readonly kind: "control"; readonly column: string; readonly label: string; readonly component: FormControl }
  | {
      readonly kind: "sub-grid";
      readonly id: string;
      readonly label: string;
      readonly table: string;
      readonly relationship: string;
      /** Name of a view of that table. */
      readonly view: string;
    };

export interface FormSection {
  readonly name: string;
  readonly label: string;
  readonly columns: 1 | 2;
  readonly cells: readonly FormCell[];
}

export interface FormTab {
  readonly name: string;
  readonly label: string;
  readonly sections: readonly FormSection[];
}

/** Main form of a table. `onLoad` names a web resource and a function that takes the execution context. */
export interface Form {
  readonly name: string;
  readonly tabs: readonly FormTab[];
  readonly onLoad?: { readonly library: string; readonly functionName: string };
}

export interface Table {
  readonly name: string;
  readonly set: string;
  /** Key in `core/generated/tables.ts`. */
  readonly key: string;
  readonly label: string;
  readonly labels: string;
  readonly description: string;
  readonly owner: "user" | "organization";
  readonly primaryName: string;
  readonly columns: readonly Column[];
  readonly keys: readonly AlternateKey[];
  readonly views: readonly View[];
  readonly form: Form;
}

/** Columns that we add to somebody else's table. */
export interface TableExtension {
  readonly table: Table;
  readonly columns: readonly Column[];
}

/** Name of the primary key column. */
export const idOf = (table: { readonly name: string }): string => `${table.name}id`;
