import type { ColumnDefinition, TableDefinition } from "../../../imported/definitions.ts";
import type { FormParameters } from "../client-api/navigation.ts";
import { plain } from "../data/plain-id.ts";
import type { FieldValue } from "../data/values.ts";

const companion = /^(.+)(name|type)$/;

const valueOf = (column: ColumnDefinition, parameters: FormParameters): FieldValue => {
  const text = parameters[column.name] ?? "";
  switch (column.type) {
    case "lookup": {
      const entityType = parameters[`${column.name}type`] ?? column.targets[0] ?? "";
      return [{ id: plain(text), entityType, name: parameters[`${column.name}name`] ?? text }];
    }
    case "boolean":
      return text === "1" || text === "true";
    case "datetime":
      return new Date(text);
    case "integer":
    case "decimal":
    case "double":
    case "money":
    case "choice":
      return Number(text);
    default:
      return text;
  }
};

/** A new row's values from what was passed to the form. Throws for a parameter that is no column, as the platform does. */
export const valuesFrom = (
  table: TableDefinition,
  parameters: FormParameters,
): Readonly<Record<string, FieldValue>> => {
  const columns = Object.keys(parameters).flatMap((name) => {
    const column = table.columns[name];
    const [, lookup = ""] = companion.exec(name) ?? [];
    if (!column && table.columns[lookup]?.type !== "lookup") {
      throw new Error(`The form was passed ${name}, which is no column of ${table.labels}.`);
    }
    return column ? [column] : [];
  });
  return Object.fromEntries(columns.map((column) => [column.name, valueOf(column, parameters)]));
};
