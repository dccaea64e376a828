import { element } from "../../../element.ts";
import type { EditorOf } from "./field-editor.ts";

const inputTypes: Readonly<Record<string, string>> = { email: "email", url: "url", phone: "tel" };

/** Single and multiple lines of text. */
export const textEditor: EditorOf = ({ field, id, onChanged }) => {
  const { column } = field;
  const isLong = column.type === "memo" || column.format === "textarea";
  const input = isLong
    ? element("textarea", { id, class: "input", rows: 1, placeholder: "---" })
    : element("input", { id, class: "input", type: inputTypes[column.format] ?? "text", placeholder: "---" });
  if (column.maxLength) input.maxLength = column.maxLength;
  input.addEventListener("change", () => {
    field.set(input.value === "" ? null : input.value);
    onChanged();
  });
  return {
    element: input,
    show: () => {
      input.value = String(field.value() ?? "");
    },
    setDisabled: (disabled) => {
      input.readOnly = disabled;
    },
  };
};
