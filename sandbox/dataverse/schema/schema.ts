/** What the platform knows of its tables: its own, and those that imported solutions brought. */
export type ColumnType =
  | "id"
  | "guid"
  | "text"
  | "memo"
  | "integer"
  | "bigint"
  | "decimal"
  | "double"
  | "money"
  | "datetime"
  | "boolean"
  | "choice"
  | "choices"
  | "state"
  | "status"
  | "lookup"
  | "customer"
  | "owner";

/** A label in other languages than English, by the platform's number of the language. */
export type Translations = ReadonlyMap<number, string>;

export interface Option {
  readonly value: number;
  readonly label: string;
  readonly labelIn?: Translations;
  readonly color?: string;
  /** Of a state: the status it brings. */
  readonly defaultStatus?: number;
  /** Of a status: the state it belongs to. */
  readonly state?: number;
}

export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly labelIn?: Translations;
  readonly global: boolean;
  readonly options: readonly Option[];
}

export interface Column {
  readonly name: string;
  readonly schemaName: string;
  readonly type: ColumnType;
  readonly label: string;
  readonly labelIn?: Translations;
  readonly description?: string;
  readonly required?: "none" | "recommended" | "required" | "system";
  /** What the API may do with it; absent means yes. A column written by the platform alone is neither created nor updated. */
  readonly creatable?: boolean;
  readonly updatable?: boolean;
  readonly readable?: boolean;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Decimal places. */
  readonly precision?: number;
  /** Of money: 0 its own precision, 1 the organisation's, 2 the currency's. */
  readonly precisionSource?: 0 | 1 | 2;
  readonly format?: string;
  readonly dateOnly?: boolean;
  readonly choice?: Choice;
  readonly initially?: number;
  readonly autoNumber?: string;
  /** Of a lookup: logical names of the tables it may point to. */
  readonly targets?: readonly string[];
  /** Of a base amount: the money column it is computed from. */
  readonly baseOf?: string;
}

export interface Key {
  readonly name: string;
  readonly schemaName: string;
  readonly label: string;
  readonly labelIn?: Translations;
  readonly columns: readonly string[];
}

/** Many rows of `referencing` point to one of `referenced` through `column`. */
export interface Relationship {
  readonly name: string;
  readonly referencing: string;
  readonly column: string;
  readonly referenced: string;
  /** Navigation property on the many side; its case counts. */
  readonly navigation: string;
  /** Collection-valued navigation property on the one side. */
  readonly collection: string;
  readonly onDelete: "NoCascade" | "RemoveLink" | "Restrict" | "Cascade";
}

export interface Table {
  readonly name: string;
  readonly schemaName: string;
  readonly set: string;
  readonly label: string;
  readonly labelIn?: Translations;
  readonly labels: string;
  readonly labelsIn?: Translations;
  readonly description?: string;
  /** Rows of it carry notes: `annotation.objectid` may point to them. */
  readonly hasNotes?: boolean;
  /** Only what a solution adds to a table of somebody else. */
  readonly extension?: boolean;
  readonly id: string;
  readonly nameColumn: string;
  readonly ownership: "user" | "organization" | "none";
  readonly typeCode: number;
  readonly custom: boolean;
  readonly columns: ReadonlyMap<string, Column>;
  readonly keys: readonly Key[];
}

export const lookupTypes: ReadonlySet<ColumnType> = new Set(["lookup", "customer", "owner"]);

export const isLookup = (column: Column): boolean => lookupTypes.has(column.type);

/** A lookup with several targets keeps the kind of row it points to beside the id. */
export const isPolymorphic = (column: Column): boolean => isLookup(column) && (column.targets?.length ?? 0) > 1;

/** Where that kind is kept in a stored row. */
export const kindOf = (column: string): string => `${column}:kind`;

/** A column's name in the Web API: lookups read as `_x_value`. */
export const propertyOf = (column: Column): string => (isLookup(column) ? `_${column.name}_value` : column.name);
