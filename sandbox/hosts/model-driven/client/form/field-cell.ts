import { element, icon, icons } from "../../../element.ts";
import type { FormCell, FormControl } from "../../../imported/definitions.ts";
import { isLookupValue } from "../data/values.ts";
import { editorOf } from "../fields/editor-of.ts";
import type { FieldState } from "./form-model.ts";
import type { FormRuntime } from "./form-runtime.ts";
import { createFieldNotices } from "./field-notices.ts";
import { visibilityOf } from "./visibility.ts";

type FieldControl = Extract<FormControl, { kind: "field" }>;

const currencyOf = ({ model }: FormRuntime): string | undefined => {
  const value = model.fields.get("transactioncurrencyid")?.value() ?? null;
  return isLookupValue(value) ? value[0]?.id : undefined;
};

const labelOf = ({ column }: FieldState, id: string, text: string): HTMLElement =>
  element(
    "label",
    { for: id, class: "cell-label" },
    element("span", { class: "cell-lock" }, icon(icons.lock, 16)),
    text,
    column.required && element("span", { class: "required", "aria-hidden": "true" }, " *"),
  );

/** A column with its label, as every field of a form is shown. */
export const createFieldCell = (runtime: FormRuntime, cell: FormCell, control: FieldControl): HTMLElement => {
  const field = runtime.model.fields.get(control.column);
  if (!field) return element("div", { class: "cell", hidden: true });
  const id = `${runtime.kind}-${control.id}`;
  const notices = createFieldNotices();
  const text = cell.label || field.column.label;
  const editor = editorOf(field.column.type)({
    app: runtime.app,
    field,
    id,
    label: text,
    currencyId: () => currencyOf(runtime),
    onChanged: () => runtime.fireOnChange(control.column),
  });
  const line = element(
    "div",
    { class: "cell", "data-control": control.id },
    labelOf(field, id, text),
    editor.element,
    notices.element,
  );
  let disabled = control.disabled || field.column.readOnly;
  const show = (): void => {
    line.classList.toggle("locked", disabled);
    editor.setDisabled(disabled);
    editor.show();
  };
  field.onChange(() => editor.show());
  if (field.column.type === "money") runtime.model.fields.get("transactioncurrencyid")?.onChange(() => editor.show());
  runtime.controls.push({
    name: control.id,
    column: control.column,
    kind: "standard",
    label: () => text,
    isDisabled: () => disabled,
    setDisabled: (next) => {
      disabled = next;
      show();
    },
    ...visibilityOf(line),
    focus: () => document.getElementById(id)?.focus(),
    setNotice: notices.set,
    notices: notices.all,
    refreshed: show,
  });
  show();
  return line;
};
