import type { Choice, ColumnDefinition, ColumnType } from "./definitions.ts";
import { all, attribute, first, labelIn, text, type XmlNode } from "./xml.ts";

const types: Readonly<Record<string, ColumnType>> = {
  nvarchar: "text",
  ntext: "memo",
  int: "integer",
  bigint: "integer",
  decimal: "decimal",
  float: "double",
  money: "money",
  picklist: "choice",
  state: "choice",
  status: "choice",
  multiselectpicklist: "choices",
  bit: "boolean",
  datetime: "datetime",
  lookup: "lookup",
  customer: "lookup",
  owner: "lookup",
  primarykey: "id",
  uniqueidentifier: "id",
};

const implicitTargets: Readonly<Record<string, readonly string[]>> = {
  customer: ["account", "contact"],
  owner: ["systemuser", "team"],
};

/** Options of an `optionset`, whatever its kind calls them. */
export const choicesOf = (optionSet: XmlNode): readonly Choice[] => {
  const options = [
    ...all(optionSet, "options", "option"),
    ...all(optionSet, "states", "state"),
    ...all(optionSet, "statuses", "status"),
  ];
  return options.map((option) => ({
    value: Number(attribute(option, "value")),
    label: labelIn(option, "labels", "label"),
    ...(attribute(option, "Color") ? { color: attribute(option, "Color") } : {}),
  }));
};

export interface ColumnSurroundings {
  /** Global option sets by name. */
  readonly choices: ReadonlyMap<string, readonly Choice[]>;
  /** Tables that a lookup column points at, from the relationships. */
  targetsOf(column: string): readonly string[];
}

const digitsOf = (node: XmlNode): { readonly precision?: number } =>
  text(node, "Accuracy") === "" ? {} : { precision: Number(text(node, "Accuracy")) };

/** The platform's own lookups bind by logical name, others by schema name; customer columns have one property a table. */
const navigationOf = (
  targets: readonly string[],
  column: { readonly name: string; readonly schemaName: string; readonly rawType: string },
): Readonly<Record<string, string>> => {
  const property = column.name.includes("_") && column.schemaName ? column.schemaName : column.name;
  return Object.fromEntries(
    targets.map((target) => [target, column.rawType === "customer" ? `${property}_${target}` : property]),
  );
};

/** An `attribute` element of a table. */
export const columnOf = (node: XmlNode, around: ColumnSurroundings): ColumnDefinition => {
  const rawType = text(node, "Type");
  const name = text(node, "LogicalName") || text(node, "Name").toLowerCase();
  const optionSet = text(node, "OptionSetName");
  const maxLength = Number(text(node, "MaxLength"));
  const targets = implicitTargets[rawType] ?? around.targetsOf(name);
  return {
    name,
    label: labelIn(node, "displaynames", "displayname") || name,
    type: types[rawType] ?? "other",
    required: ["required", "systemrequired", "applicationrequired"].includes(text(node, "RequiredLevel")),
    format: text(node, "Format"),
    ...(maxLength > 0 ? { maxLength } : {}),
    ...digitsOf(node),
    choices: optionSet ? (around.choices.get(optionSet) ?? []) : choicesOf(first(node, "optionset")),
    targets,
    navigation: navigationOf(targets, { name, schemaName: attribute(node, "PhysicalName"), rawType }),
    readOnly: text(node, "ValidForUpdateApi") === "0" || text(node, "AutoNumberFormat") !== "",
  };
};
