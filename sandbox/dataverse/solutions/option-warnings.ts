import { componentType, type ComponentName } from "../import/component-types.ts";
import type { ImportedSolution } from "../import/solution.ts";
import type { Catalog } from "../schema/catalog.ts";
import type { Choice, Table } from "../schema/schema.ts";
import type { Store } from "../store/store.ts";
import type { Warning } from "./component-changes.ts";

interface Lost {
  readonly component: ComponentName;
  readonly values: readonly number[];
  /** Columns that hold these options, with their tables. */
  readonly columns: readonly (readonly [table: string, column: string])[];
}

const lostValues = (before: Choice | undefined, after: Choice): readonly number[] =>
  (before?.options ?? [])
    .map(({ value }) => value)
    .filter((value) => !after.options.some((option) => option.value === value));

const holding = (choice: string, tables: readonly Table[]): Lost["columns"] =>
  tables.flatMap((table) =>
    [...table.columns.values()]
      .filter((column) => column.choice?.global && column.choice.name === choice)
      .map((column) => [table.name, column.name] as const),
  );

const lostGlobally = ({ choices }: ImportedSolution, before: Catalog): readonly Lost[] =>
  choices.map((choice) => ({
    component: { type: componentType.choice, name: choice.name },
    values: lostValues(
      before.choices.find(({ name }) => name === choice.name),
      choice,
    ),
    columns: holding(choice.name, before.tables),
  }));

const lostInColumns = ({ tables }: ImportedSolution, before: Catalog): readonly Lost[] =>
  tables.flatMap((table) =>
    [...table.columns.values()].flatMap(({ name, choice }) => {
      if (!choice || choice.global) return [];
      const values = lostValues(before.table(table.name)?.columns.get(name)?.choice, choice);
      const component = { type: componentType.column, name: `${table.name}.${name}` };
      return [{ component, values, columns: [[table.name, name] as const] }];
    }),
  );

const held = ({ columns, values }: Lost, store: Store): number =>
  columns.reduce(
    (sum, [table, column]) => sum + values.reduce((rows, value) => rows + store.where(table, column, value).length, 0),
    0,
  );

/** Options that the package no longer has: an update keeps them, an upgrade takes them from under the rows that hold them. */
export const optionWarnings = (
  solution: ImportedSolution,
  upgrade: boolean,
  { catalog, store }: { readonly catalog: Catalog; readonly store: Store },
): readonly Warning[] =>
  [...lostGlobally(solution, catalog), ...lostInColumns(solution, catalog)]
    .filter(({ values }) => values.length > 0)
    .map((lost) => ({
      component: lost.component,
      words:
        `The package no longer has the options ${lost.values.join(", ")}: ` +
        (upgrade ? `they are gone, and ${held(lost, store)} values in rows have no label.` : "they stay."),
    }));
