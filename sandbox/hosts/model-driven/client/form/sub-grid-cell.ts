import { element } from "../../../element.ts";
import type { FormCell, FormControl } from "../../../imported/definitions.ts";
import { createGrid } from "../grid.ts";
import type { FormRuntime } from "./form-runtime.ts";
import { noNotices } from "./field-notices.ts";
import { visibilityOf } from "./visibility.ts";

type SubGridControl = Extract<FormControl, { kind: "sub-grid" }>;

/** Rows that point at this one. A new row has none yet, so the grid comes with the first save. */
export const createSubGridCell = (runtime: FormRuntime, cell: FormCell, control: SubGridControl): HTMLElement => {
  const { app, model } = runtime;
  const relationship = app.solution.relationships.find((one) => one.name === control.relationship);
  const holder = element("div", { class: "cell wide", "data-control": control.id });
  const open = (): void => {
    if (model.id() === "" || !relationship) {
      holder.replaceChildren(element("p", { class: "grid-empty" }, "Save this record to see its related rows."));
      return;
    }
    const filter = `_${relationship.referencingColumn}_value eq ${model.id()}`;
    const title = cell.label || control.table;
    const grid = createGrid(app, { table: control.table, viewId: control.viewId, filter, title });
    holder.replaceChildren(grid.element);
  };
  runtime.controls.push({
    name: control.id,
    kind: "subgrid",
    label: () => cell.label,
    isDisabled: () => false,
    setDisabled: () => undefined,
    ...visibilityOf(holder),
    focus: () => holder.querySelector<HTMLElement>(".grid")?.focus(),
    ...noNotices,
    refreshed: open,
  });
  open();
  return holder;
};
