import { element } from "../../../element.ts";
import type { FormCell, FormControl, FormDefinition, TableDefinition } from "../../../imported/definitions.ts";
import { cellText } from "../cell-text.ts";
import { isLookupValue, type LookupValue } from "../data/values.ts";
import { rowAddress } from "../session.ts";
import { noNotices } from "./field-notices.ts";
import type { FormRuntime } from "./form-runtime.ts";
import { visibilityOf } from "./visibility.ts";

type QuickViewControl = Extract<FormControl, { kind: "quick-view" }>;

const factsOf = async (
  { app }: FormRuntime,
  found: { readonly table: TableDefinition; readonly form: FormDefinition; readonly row: LookupValue },
): Promise<HTMLElement> => {
  const { table, form } = found;
  const row = await app.webApi.retrieveRecord(table.name, found.row.id);
  const cells = form.tabs.flatMap((tab) =>
    tab.columns.flatMap((column) => column.sections.flatMap((section) => section.rows.flat())),
  );
  const facts = cells.flatMap(({ control, label }) => {
    const column = control?.kind === "field" ? table.columns[control.column] : undefined;
    if (!column) return [];
    const text = cellText(app, row, column);
    return [element("dt", {}, label || column.label), element("dd", {}, text === "" ? "---" : text)];
  });
  const link = element(
    "a",
    { href: rowAddress(table.name, found.row.id, app.session) },
    String(row[table.primaryName] ?? found.row.name),
  );
  return element(
    "div",
    {},
    element("p", { class: "quick-view-name" }, link),
    element("dl", { class: "facts" }, ...facts),
  );
};

/** A quick view: what matters of the row that a lookup of this form points at, read-only. */
export const createQuickViewCell = (runtime: FormRuntime, cell: FormCell, control: QuickViewControl): HTMLElement => {
  const holder = element("div", { class: "cell wide quick-view", "data-control": control.id });
  const field = runtime.model.fields.get(control.column);
  const show = async (): Promise<void> => {
    const value = field?.value() ?? null;
    const row = isLookupValue(value) ? value[0] : undefined;
    const table = row ? runtime.app.solution.tables[row.entityType] : undefined;
    const form = table?.quickViews.find(({ id }) => id === control.forms[table.name]);
    if (!row || !table || !form)
      return holder.replaceChildren(element("p", { class: "grid-empty" }, "No data available."));
    try {
      holder.replaceChildren(await factsOf(runtime, { table, form, row }));
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      holder.replaceChildren(element("p", { class: "grid-empty" }, words));
    }
  };
  field?.onChange(() => void show());
  runtime.controls.push({
    name: control.id,
    kind: "quickform",
    label: () => cell.label,
    isDisabled: () => true,
    setDisabled: () => undefined,
    ...visibilityOf(holder),
    focus: () => holder.querySelector<HTMLElement>("a")?.focus(),
    ...noNotices,
    refreshed: () => void show(),
  });
  void show();
  return holder;
};
