import { yesNo } from "../schema/columns.ts";
import type { Choice, Column, ColumnType, Option } from "../schema/schema.ts";
import { labelOf, translationsOf } from "./labels.ts";
import { invalidXml } from "./refusals.ts";
import { type Element, child, childrenOf, textOf } from "./xml.ts";

const types: Readonly<Record<string, ColumnType>> = {
  primarykey: "id",
  uniqueidentifier: "guid",
  nvarchar: "text",
  ntext: "memo",
  int: "integer",
  bigint: "bigint",
  decimal: "decimal",
  float: "double",
  money: "money",
  datetime: "datetime",
  bit: "boolean",
  picklist: "choice",
  multiselectpicklist: "choices",
  state: "state",
  status: "status",
  lookup: "lookup",
  customer: "customer",
  owner: "owner",
};

const optionsIn = (set: Element): readonly Option[] => {
  const option = (node: Element): Option => ({
    value: Number(node.attributes["value"]),
    label: labelOf(node, "labels", "label") ?? "",
    labelIn: translationsOf(node, "labels", "label"),
    ...(node.attributes["Color"] ? { color: node.attributes["Color"] } : {}),
    ...(node.attributes["defaultstatus"] ? { defaultStatus: Number(node.attributes["defaultstatus"]) } : {}),
    ...(node.attributes["state"] ? { state: Number(node.attributes["state"]) } : {}),
  });
  return [
    ...childrenOf(set, "options", "option"),
    ...childrenOf(set, "states", "state"),
    ...childrenOf(set, "statuses", "status"),
  ].map(option);
};

export const choiceOfElement = (set: Element, global: boolean): Choice => ({
  name: set.attributes["Name"] ?? "",
  label: labelOf(set, "displaynames", "displayname") ?? set.attributes["Name"] ?? "",
  labelIn: translationsOf(set, "displaynames", "displayname"),
  global,
  options: optionsIn(set),
});

const choiceOf = (node: Element, globals: ReadonlyMap<string, Choice>): Choice | undefined => {
  const named = textOf(node, "OptionSetName");
  if (named) return globals.get(named);
  const inline = child(node, "optionset");
  return inline && choiceOfElement(inline, false);
};

const numberOf = (node: Element, name: string): number | undefined => {
  const text = textOf(node, name);
  return text ? Number(text) : undefined;
};

/** The limits and formats of a column, as far as it states them. */
const detailsOf = (node: Element): Partial<Column> => {
  const [maxLength, minimum, maximum, precision, source, initially] = [
    ...["MaxLength", "MinValue", "MaxValue", "Accuracy", "AccuracySource", "AppDefaultValue"],
  ].map((name) => numberOf(node, name));
  const autoNumber = textOf(node, "AutoNumberFormat");
  const baseOf = textOf(node, "CalculationOf");
  return {
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(precision === undefined ? {} : { precision }),
    ...(source === 0 || source === 1 || source === 2 ? { precisionSource: source } : {}),
    ...(initially === undefined || initially === -1 ? {} : { initially }),
    ...(autoNumber ? { autoNumber } : {}),
    ...(baseOf ? { baseOf } : {}),
  };
};

const targetsOf = (type: ColumnType): Partial<Column> => {
  if (type === "customer") return { targets: ["account", "contact"] };
  return type === "owner" ? { targets: ["systemuser", "team"] } : {};
};

/** A column of an imported table. Targets of plain lookups come from the relationships. */
export const columnOf = (node: Element, globals: ReadonlyMap<string, Choice>): Column => {
  const name = (textOf(node, "LogicalName") ?? textOf(node, "Name") ?? "").toLowerCase();
  const kind = textOf(node, "Type") ?? "";
  const type = types[kind];
  if (!type) throw invalidXml(`The 'Type' element is invalid - The value '${kind}' is invalid (attribute ${name}).`);
  const choice = choiceOf(node, globals) ?? (type === "boolean" ? yesNo : undefined);
  return {
    name,
    type,
    schemaName: node.attributes["PhysicalName"] ?? name,
    label: labelOf(node, "displaynames", "displayname") ?? name,
    labelIn: translationsOf(node, "displaynames", "displayname"),
    description: labelOf(node, "Descriptions", "Description") ?? "",
    required: textOf(node, "RequiredLevel") === "required" ? "required" : "none",
    creatable: textOf(node, "ValidForCreateApi") !== "0",
    updatable: textOf(node, "ValidForUpdateApi") !== "0",
    ...detailsOf(node),
    ...targetsOf(type),
    ...(choice ? { choice } : {}),
    ...(type === "datetime" && textOf(node, "Behavior") === "2" ? { dateOnly: true } : {}),
  };
};

/** `PrimaryName|…` in the display mask marks the primary name column. */
export const isPrimaryName = (node: Element): boolean =>
  (textOf(node, "DisplayMask") ?? "").split("|").includes("PrimaryName");
