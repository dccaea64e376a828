import type { Column } from "../model/column.ts";
import type { Attribute } from "./attribute.ts";
import { yesNoOptionSet } from "./option-set.ts";
import { element, leaf, leaves, parent, type XmlElement } from "./xml.ts";

/** Bounds of the platform's money type. */
const moneyBounds = { MinValue: -922337203685477, MaxValue: 922337203685477 };
const decimalBounds = { MinValue: -100000000000, MaxValue: 100000000000 };
const wholeBounds = { MinValue: -2147483648, MaxValue: 2147483647 };

/** Decimals of a money column come from the row's currency. */
const precisionOfTheCurrency = { Accuracy: 4, AccuracySource: 2 };

const lookupTypes = (...codes: readonly number[]): XmlElement =>
  parent(
    "LookupTypes",
    ...codes.map((code) => element("LookupType", { id: "00000000-0000-0000-0000-000000000000" }, String(code))),
  );

const typeNames: Readonly<Record<Column["kind"], string>> = {
  text: "nvarchar",
  autonumber: "nvarchar",
  memo: "ntext",
  integer: "int",
  decimal: "decimal",
  money: "money",
  datetime: "datetime",
  yesno: "bit",
  choice: "picklist",
  lookup: "lookup",
  customer: "customer",
};

const text = (format: string, length: number): readonly XmlElement[] =>
  leaves({ Format: format, MaxLength: length, Length: length * 2 });

/** What a column's type adds. */
const typedProperties = (table: string, column: Column): readonly XmlElement[] => {
  switch (column.kind) {
    case "text":
      return text(column.format ?? "text", column.length);
    case "autonumber":
      return text("text", 100);
    case "memo":
      return leaves({ Format: "text", MaxLength: column.length });
    case "integer":
      return leaves({ Format: "", ...wholeBounds });
    case "decimal":
      return leaves({ ...decimalBounds, Accuracy: column.places });
    case "money":
      return leaves({ ...moneyBounds, ...precisionOfTheCurrency });
    case "datetime":
      return leaves({ Format: "datetime", CanChangeDateTimeBehavior: 1, Behavior: 1 });
    case "yesno": {
      const options = yesNoOptionSet(`${table}_${column.name}`, column.label);
      return [leaf("AppDefaultValue", column.initially ? 1 : 0), options];
    }
    case "choice":
      return leaves({ AppDefaultValue: column.initially ?? -1, OptionSetName: column.choice });
    case "lookup":
      return [leaf("LookupStyle", "single"), element("LookupTypes")];
    case "customer":
      return [leaf("LookupStyle", "single"), lookupTypes(1, 2)];
  }
};

const required = (column: Column): string => column.required ?? "none";

const searchable = { IsSearchable: 1, IsRetrievable: 1 };
const hidden = { DisplayMask: undefined, IsAuditEnabled: 0, IsSearchable: 0, IsFilterable: 0, IsRetrievable: 0 };

const primaryNameMask = "PrimaryName|ValidForAdvancedFind|ValidForForm|ValidForGrid|RequiredForForm";

/** The twin of a money column in the organisation's base currency. */
const baseTwin = (column: Column): Attribute => ({
  physicalName: `${column.name}_Base`,
  type: "money",
  label: `${column.label} (Base)`,
  description: `Value of ${column.label} in the base currency.`,
  properties: { ValidForCreateApi: 0, ValidForUpdateApi: 0, DisplayMask: "ValidForAdvancedFind|ValidForGrid" },
  typed: [...leaves({ ...moneyBounds, ...precisionOfTheCurrency }), leaf("CalculationOf", column.name)],
});

/** The attributes that one column of the model becomes: itself, and the base twin of a money column. */
export const columnAttributes = (
  table: { readonly name: string; readonly primaryName: string },
  column: Column,
): readonly Attribute[] => {
  const isPrimaryName = column.name === table.primaryName;
  const own: Attribute = {
    physicalName: column.name,
    type: typeNames[column.kind],
    label: column.label,
    description: column.description,
    properties: {
      RequiredLevel: required(column),
      ...(column.kind === "autonumber" ? { AutoNumberFormat: column.pattern } : {}),
      ...(isPrimaryName ? { DisplayMask: primaryNameMask, ...searchable } : {}),
      ...(column.exposed === false ? hidden : {}),
    },
    typed: typedProperties(table.name, column),
  };
  return column.kind === "money" ? [own, baseTwin(column)] : [own];
};
