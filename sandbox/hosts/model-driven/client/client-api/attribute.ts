import type { ColumnType } from "../../../imported/definitions.ts";
import type { FieldValue } from "../data/values.ts";
import type { FieldState } from "../form/form-model.ts";
import { collectionOf } from "./collection.ts";
import type { ControlApi } from "./control.ts";

const attributeTypes: Readonly<Record<ColumnType, string>> = {
  text: "string",
  memo: "memo",
  integer: "integer",
  decimal: "decimal",
  double: "double",
  money: "money",
  choice: "optionset",
  choices: "multiselectoptionset",
  boolean: "boolean",
  datetime: "datetime",
  lookup: "lookup",
  id: "string",
  other: "string",
};

export interface AttributeSurroundings {
  readonly controls: () => readonly ControlApi[];
  /** Wraps an OnChange handler's call in an execution context. */
  readonly run: (handler: (context: unknown) => void, source: unknown) => void;
}

const optionsOf = ({ column }: FieldState) => column.choices.map(({ value, label }) => ({ value, text: label }));

/** `formContext.getAttribute(name)`. */
export const attributeApi = (field: FieldState, { controls, run }: AttributeSurroundings) => {
  const handlers = new Set<(context: unknown) => void>();
  let submitMode = "dirty";
  let requiredLevel = field.column.required ? "required" : "none";
  const fireOnChange = (): void => handlers.forEach((handler) => run(handler, api));
  const api = {
    getName: (): string => field.column.name,
    getAttributeType: (): string => attributeTypes[field.column.type],
    getFormat: (): string => field.column.format,
    getValue: (): FieldValue => field.value(),
    getInitialValue: (): FieldValue => field.initial(),
    /** By script: handlers of OnChange are not called, as on the platform. */
    setValue: (value: FieldValue): void => field.set(value),
    getIsDirty: (): boolean => field.isDirty(),
    getText: (): string => optionsOf(field).find((option) => option.value === field.value())?.text ?? "",
    getOptions: () => optionsOf(field),
    getSelectedOption: () => optionsOf(field).find((option) => option.value === field.value()) ?? null,
    getMaxLength: (): number => field.column.maxLength ?? 0,
    getPrecision: (): number => field.digits() ?? 0,
    setPrecision: (digits: number): void => field.setDigits(digits),
    getRequiredLevel: (): string => requiredLevel,
    setRequiredLevel: (level: string): void => {
      requiredLevel = level;
    },
    getSubmitMode: (): string => submitMode,
    setSubmitMode: (mode: string): void => {
      submitMode = mode;
    },
    getUserPrivilege: () => ({ canRead: true, canUpdate: !field.column.readOnly, canCreate: !field.column.readOnly }),
    isValid: (): boolean => true,
    addOnChange: (handler: (context: unknown) => void): void => void handlers.add(handler),
    removeOnChange: (handler: (context: unknown) => void): void => void handlers.delete(handler),
    fireOnChange,
    controls: collectionOf(controls),
  };
  return api;
};

export type AttributeApi = ReturnType<typeof attributeApi>;
