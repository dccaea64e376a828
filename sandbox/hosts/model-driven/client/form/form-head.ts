import { element } from "../../../element.ts";
import { cellText } from "../cell-text.ts";
import type { FormRuntime } from "./form-runtime.ts";

export interface FormHead {
  readonly element: HTMLElement;
  /** Shows title, saved or not, and the header's values as they are now. */
  show(): void;
}

/** The header's fields: a few values beside the title, read-only here. */
const headerValues = ({ app, definition, model }: FormRuntime): readonly HTMLElement[] =>
  definition.header.flatMap(({ control, label }) => {
    const column = control?.kind === "field" ? model.table.columns[control.column] : undefined;
    if (!column) return [];
    const text = cellText(app, model.row(), column);
    return [
      element("div", {}, element("dd", {}, text === "" ? "---" : text), element("dt", {}, label || column.label)),
    ];
  });

/** Title of the row, whether it is saved, and its header. */
export const createFormHead = (runtime: FormRuntime): FormHead => {
  const { model } = runtime;
  const { table } = model;
  const title = element("h1", { class: "form-title" });
  const saved = element("span", { class: "form-saved" });
  const values = element("dl", { class: "form-header" });
  return {
    element: element(
      "div",
      { class: "form-head" },
      element(
        "div",
        {},
        element("div", { class: "form-name" }, title, saved),
        element("p", { class: "form-table" }, table.label),
      ),
      values,
    ),
    show: () => {
      title.textContent = model.id() === "" ? `New ${table.label}` : model.title() || table.label;
      const isUnsaved = model.id() === "" || model.changes().length > 0;
      saved.textContent = isUnsaved ? "- Unsaved" : "- Saved";
      document.title = `${table.label}: ${title.textContent}`;
      values.replaceChildren(...(model.id() === "" ? [] : headerValues(runtime)));
    },
  };
};
