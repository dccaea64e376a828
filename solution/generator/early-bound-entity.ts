import type { Column } from "../model/column.ts";
import { lookupRelationships, systemRelationships } from "../model/relationship.ts";
import { idOf, type Table } from "../model/table.ts";
import type { Attribute } from "./attribute.ts";
import { columnAttributes } from "./column-attributes.ts";
import { earlyBoundHeading } from "./early-bound-heading.ts";
import { systemAttributes } from "./system-attributes.ts";

/** What dataverse-ify calls the types that it has to convert or to know as numbers; others it hands over as they come. */
const metadataTypes: Readonly<Record<string, string>> = {
  int: "Integer",
  bigint: "BigInt",
  decimal: "Decimal",
  money: "Money",
  picklist: "Optionset",
  state: "Optionset",
  status: "Optionset",
};

/** TypeScript's type of a value by the column's type; choices have a type each. */
const valueTypes: Readonly<Record<string, string>> = {
  nvarchar: "string",
  ntext: "string",
  int: "number",
  bigint: "number",
  decimal: "number",
  money: "number",
  bit: "boolean",
  datetime: "Date",
  lookup: "EntityReference",
  customer: "EntityReference",
  owner: "EntityReference",
  primarykey: "Guid",
  state: "statecode",
  status: "statuscode",
};

interface Field {
  readonly name: string;
  /** Undefined for what dataverse-ify hands over as it comes. */
  readonly metadataType: string | undefined;
  readonly valueType: string;
  readonly comment: string;
}

const commentOf = ({ label, description }: Attribute): string => [label, description].filter(Boolean).join(": ");

const metadataTypeOf = ({ type, typed = [] }: Attribute): string | undefined => {
  if (type !== "datetime") return metadataTypes[type];
  const dateOnly = typed.some(({ name, content }) => name === "Format" && content === "date");
  return dateOnly ? "DateOnly:UserLocal" : "DateAndTime:UserLocal";
};

const fieldOf = (attribute: Attribute, column?: Column): Field => {
  const valueType = column?.kind === "choice" ? column.choice : valueTypes[attribute.type];
  if (!valueType) throw new Error(`Early-bound types know no column of type ${attribute.type}.`);
  const name = attribute.physicalName.toLowerCase();
  return { name, metadataType: metadataTypeOf(attribute), valueType, comment: commentOf(attribute) };
};

const fieldsOf = (table: Table): readonly Field[] =>
  [
    ...systemAttributes(table).map((attribute) => fieldOf(attribute)),
    ...table.columns.flatMap((column) => columnAttributes(table, column).map((one) => fieldOf(one, column))),
  ].toSorted((one, other) => (one.name < other.name ? -1 : 1));

const navigationOf = (table: Table): readonly string[] => {
  const targets = new Map<string, string[]>();
  for (const { navigation, to } of [...systemRelationships(table), ...lookupRelationships(table.name, table.columns)])
    targets.set(navigation, [...(targets.get(navigation) ?? []), `"mscrm.${to}"`]);
  return [...targets].toSorted().map(([navigation, types]) => `    ${navigation}: [${types.join(", ")}],`);
};

const metadata = (table: Table, fields: readonly Field[]): readonly string[] => [
  "/** The table as dataverse-ify has to know it. */",
  `export const ${table.name}Metadata = {`,
  `  typeName: "mscrm.${table.name}",`,
  `  logicalName: "${table.name}",`,
  `  collectionName: "${table.set}",`,
  `  primaryIdAttribute: "${idOf(table)}",`,
  "  attributeTypes: {",
  ...fields.flatMap(({ name, metadataType: type }) => (type ? [`    ${name}: "${type}",`] : [])),
  "  },",
  "  navigation: {",
  ...navigationOf(table),
  "  },",
  "};",
];

const attributes = (table: Table, fields: readonly Field[]): readonly string[] => [
  "/** Logical names of the columns. */",
  `export const ${table.name}Attributes = {`,
  ...fields.map(({ name }) => `  ${name}: "${name}",`),
  "} as const;",
  "",
  `export type ${table.name}Attribute = keyof typeof ${table.name}Attributes;`,
];

const row = (table: Table, fields: readonly Field[]): readonly string[] => [
  `/** ${table.label}: ${table.description} */`,
  `export interface ${table.name} extends IEntity {`,
  ...fields.map(({ name, valueType, comment }) => `  /** ${comment} */\n  ${name}?: ${valueType} | null;`),
  "}",
];

const imports = (fields: readonly Field[]): readonly string[] => {
  const used = [...new Set(fields.map(({ valueType }) => valueType))].toSorted();
  const fromTheLibrary = ["EntityReference", "Guid"].filter((name) => used.includes(name));
  const enums = used.filter((name) => /^(cfl_|statecode|statuscode)/.test(name));
  return [
    `import type { ${[...fromTheLibrary, "IEntity"].join(", ")} } from "dataverse-ify";`,
    ...enums.map((name) => `import type { ${name} } from "../enums/${name}.ts";`),
  ];
};

/** One table's early-bound file: metadata, names of columns, the row's interface. */
export const entityFile = (table: Table): string => {
  const fields = fieldsOf(table);
  const parts = [imports(fields), metadata(table, fields), attributes(table, fields), row(table, fields)];
  return `${[...earlyBoundHeading, ...parts.map((lines) => `${lines.join("\n")}\n`)].join("\n")}`;
};
