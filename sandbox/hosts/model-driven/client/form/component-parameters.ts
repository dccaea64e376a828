import { localeOf } from "../../../code-component/user-settings.ts";
import type { Parameter } from "../../../code-component/context.ts";
import type { ColumnType, ControlProperty, Parameter as Binding } from "../../../imported/definitions.ts";
import { moneyText } from "../data/currencies.ts";
import { isLookupValue } from "../data/values.ts";
import type { FieldState } from "./form-model.ts";
import type { FormRuntime } from "./form-runtime.ts";

const propertyTypes: Readonly<Record<ColumnType, string>> = {
  text: "SingleLine.Text",
  memo: "Multiple",
  integer: "Whole.None",
  decimal: "Decimal",
  double: "FP",
  money: "Currency",
  choice: "OptionSet",
  choices: "MultiSelectOptionSet",
  boolean: "TwoOptions",
  datetime: "DateAndTime.DateAndTime",
  lookup: "Lookup.Simple",
  id: "SingleLine.Text",
  other: "SingleLine.Text",
};

const currencyIdOf = ({ model }: FormRuntime): string => {
  const value = model.fields.get("transactioncurrencyid")?.value() ?? null;
  return isLookupValue(value) ? (value[0]?.id ?? "") : "";
};

/** The column's metadata as `parameters.<name>.attributes` carries it. */
const attributesOf = (runtime: FormRuntime, { column }: FieldState): Readonly<Record<string, unknown>> => {
  const currency = runtime.app.currencies.byId.get(currencyIdOf(runtime));
  const precision = column.type === "money" ? (currency?.precision ?? column.precision) : column.precision;
  return {
    LogicalName: column.name,
    DisplayName: column.label,
    Description: "",
    Type: column.type,
    IsSecured: false,
    RequiredLevel: column.required ? 2 : 0,
    ...(precision === undefined ? {} : { Precision: precision }),
    ...(column.maxLength ? { MaxLength: column.maxLength } : {}),
    ...(column.choices.length > 0
      ? { Options: column.choices.map(({ value, label }) => ({ Value: value, Label: label, Color: "" })) }
      : {}),
  };
};

const formattedOf = (runtime: FormRuntime, field: FieldState): string => {
  const value = field.value();
  const locale = localeOf(runtime.app.session.languageId);
  if (value === null) return "";
  if (field.column.type !== "money" || typeof value !== "number") return field.formatted() ?? String(value);
  return moneyText(value, runtime.app.currencies.byId.get(currencyIdOf(runtime)), locale);
};

const boundParameter = (runtime: FormRuntime, field: FieldState): Parameter => ({
  raw: field.value(),
  formatted: formattedOf(runtime, field),
  type: propertyTypes[field.column.type],
  error: false,
  errorMessage: "",
  attributes: attributesOf(runtime, field),
  security: { editable: true, readable: true, secured: false },
});

const fixedParameter = ({ type, defaultValue }: ControlProperty, value: string | undefined): Parameter => ({
  raw: value ?? defaultValue ?? null,
  type,
  error: false,
  errorMessage: "",
});

/** `context.parameters`: each manifest property, bound to a column of the form or to the maker's constant. */
export const parametersOf = (
  runtime: FormRuntime,
  properties: readonly ControlProperty[],
  bindings: Readonly<Record<string, Binding>>,
): Readonly<Record<string, Parameter>> =>
  Object.fromEntries(
    properties.map((property) => {
      const binding = bindings[property.name];
      const field = binding?.kind === "bound" ? runtime.model.fields.get(binding.column) : undefined;
      const wished = runtime.app.session.properties[property.name];
      const fixed = wished ?? (binding?.kind === "fixed" ? binding.value : undefined);
      return [property.name, field ? boundParameter(runtime, field) : fixedParameter(property, fixed)];
    }),
  );
