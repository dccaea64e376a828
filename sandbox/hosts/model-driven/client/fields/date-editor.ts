import { localeOf } from "../../../code-component/user-settings.ts";
import { element } from "../../../element.ts";
import { dateText } from "../cell-text.ts";
import type { EditorOf } from "./field-editor.ts";

/** Local time as `datetime-local` wants it. */
const localText = (value: Date, withTime: boolean): string => {
  const local = new Date(value.getTime() - value.getTimezoneOffset() * 60_000).toISOString();
  return local.slice(0, withTime ? 16 : 10);
};

/** Dates: read as the user writes them, changed with the browser's picker. */
export const dateEditor: EditorOf = ({ app, field, id, onChanged }) => {
  const withTime = field.column.format !== "date";
  const locale = localeOf(app.session.languageId);
  const input = element("input", { id, class: "input", type: withTime ? "datetime-local" : "date" });
  input.addEventListener("change", () => {
    field.set(input.value === "" ? null : new Date(input.value));
    onChanged();
  });
  const show = (): void => {
    const value = field.value();
    if (input.readOnly) input.value = value instanceof Date ? dateText(value, field.column, locale) : "";
    else input.value = value instanceof Date ? localText(value, withTime) : "";
  };
  return {
    element: input,
    show,
    setDisabled: (disabled) => {
      input.readOnly = disabled;
      input.type = disabled ? "text" : withTime ? "datetime-local" : "date";
      input.placeholder = disabled ? "---" : "";
      show();
    },
  };
};
