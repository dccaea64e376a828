import { element } from "../../../element.ts";
import type { Choice } from "../../../imported/definitions.ts";
import type { EditorOf } from "./field-editor.ts";

const yesNo: readonly Choice[] = [
  { value: 1, label: "Yes" },
  { value: 0, label: "No" },
];

/** Choices, states and yes/no. */
export const choiceEditor: EditorOf = ({ field, id, onChanged }) => {
  const isYesNo = field.column.type === "boolean";
  const choices = isYesNo && field.column.choices.length === 0 ? yesNo : field.column.choices;
  const box = element(
    "select",
    { id, class: "input" },
    element("option", { value: "" }, "---"),
    ...choices.map(({ value, label }) => element("option", { value }, label)),
  );
  box.addEventListener("change", () => {
    const value = box.value === "" ? null : Number(box.value);
    field.set(isYesNo && value !== null ? value === 1 : value);
    onChanged();
  });
  return {
    element: box,
    show: () => {
      const value = field.value();
      box.value = value === null ? "" : String(Number(value));
    },
    setDisabled: (disabled) => {
      box.disabled = disabled;
    },
  };
};
