import type { ColumnType } from "../../../imported/definitions.ts";
import { choiceEditor } from "./choice-editor.ts";
import { dateEditor } from "./date-editor.ts";
import type { EditorOf } from "./field-editor.ts";
import { lookupEditor } from "./lookup-editor.ts";
import { numberEditor } from "./number-editor.ts";
import { textEditor } from "./text-editor.ts";

const editors: Readonly<Record<ColumnType, EditorOf>> = {
  text: textEditor,
  memo: textEditor,
  id: textEditor,
  other: textEditor,
  choices: textEditor,
  integer: numberEditor,
  decimal: numberEditor,
  double: numberEditor,
  money: numberEditor,
  choice: choiceEditor,
  boolean: choiceEditor,
  datetime: dateEditor,
  lookup: lookupEditor,
};

/** The platform's standard control for a column's type. */
export const editorOf = (type: ColumnType): EditorOf => editors[type];
