import { text } from "../columns.ts";
import type { Column, Key, Table } from "../schema.ts";

export interface PlatformTable {
  readonly name: string;
  readonly schemaName: string;
  readonly set: string;
  readonly label: string;
  readonly labels?: string;
  readonly typeCode: number;
  /** Defaults: `<name>id`, and a text column `name` of 160 characters. */
  readonly id?: string;
  readonly nameColumn?: string;
  readonly ownership?: Table["ownership"];
  readonly columns: readonly Column[];
  readonly keys?: readonly Key[];
}

/** A table of the platform itself; system columns are added later, as for imported tables. */
export const platformTable = (definition: PlatformTable): Table => {
  const nameColumn = definition.nameColumn ?? "name";
  const columns = definition.columns.some((column) => column.name === nameColumn)
    ? definition.columns
    : [text(nameColumn, 160), ...definition.columns];
  return {
    name: definition.name,
    schemaName: definition.schemaName,
    set: definition.set,
    label: definition.label,
    labels: definition.labels ?? `${definition.label}s`,
    id: definition.id ?? `${definition.name}id`,
    nameColumn,
    ownership: definition.ownership ?? "none",
    typeCode: definition.typeCode,
    custom: false,
    columns: new Map(columns.map((column) => [column.name, column])),
    keys: definition.keys ?? [],
  };
};
