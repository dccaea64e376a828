import type { Chart } from "./chart.ts";
import type { Column } from "./column.ts";
import type { Command } from "./command.ts";
import type { Form } from "./form.ts";
import type { View } from "./view.ts";

/** An alternate key: unique over the table once its index is built. */
export interface AlternateKey {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly string[];
}

export interface Table {
  readonly name: string;
  readonly set: string;
  /** Key in `core/generated/tables.ts`. */
  readonly key: string;
  readonly label: string;
  readonly labels: string;
  readonly description: string;
  /** Name of an SVG web resource. */
  readonly icon?: string;
  readonly owner: "user" | "organization";
  /** People may write notes on its rows. */
  readonly hasNotes?: true;
  readonly primaryName: string;
  readonly columns: readonly Column[];
  readonly keys: readonly AlternateKey[];
  readonly views: readonly View[];
  /** At most one of each type; a main form always. */
  readonly forms: readonly Form[];
  readonly commands?: readonly Command[];
  readonly charts?: readonly Chart[];
}

/** Columns that we add to a table of another solution. */
export interface TableExtension {
  /** `name` as its solution spells it: the schema name. */
  readonly table: Pick<Table, "name" | "label" | "primaryName">;
  readonly columns: readonly Column[];
}

/** Name of the primary key column. */
export const idOf = (table: { readonly name: string }): string => `${table.name}id`;
