import { componentType, type ComponentName, keyOf, type Reference } from "../import/component-types.ts";
import type { Catalog } from "../schema/catalog.ts";
import type { Definition } from "./definition.ts";

/** Tables of the platform that the sandbox does not hold, but that solutions may name. */
const otherTables: ReadonlySet<string> = new Set([
  ...["owner", "activitypointer", "activityparty", "email", "phonecall", "appointment", "recurringappointmentmaster"],
  ...[
    "letter",
    "fax",
    "serviceappointment",
    "campaignactivity",
    "campaignresponse",
    "socialactivity",
    "chat",
    "queue",
    "queueitem",
    "postfollow",
    "postregarding",
    "postrole",
    "post",
  ],
  ...["asyncoperation", "processsession", "bulkdeletefailure", "bulkoperation", "syncerror", "duplicaterecord"],
  ...["mailboxtrackingfolder", "principalobjectattributeaccess", "userentityinstancedata", "connection", "feedback"],
  ...["processstage", "workflow", "sla", "slakpiinstance", "sharepointdocument", "sharepointdocumentlocation"],
  ...["subject", "calendar", "fileattachment", "actioncard", "template", "knowledgearticle", "report"],
]);

/** The platform's own roles and the stock icon of apps, by their documented ids. */
const stock: ReadonlySet<string> = new Set([
  "20 627090ff-40a3-4053-8790-584edc5be201",
  "20 119f245c-3cc8-4b62-b31c-d1a046ced15d",
  "61 953b9fac-1e5e-e611-80d6-00155ded156f",
]);

/** Web resources and controls that every environment has from Microsoft. */
const microsofts = /^(61 msdyn_|66 mscrmcontrols\.)/;

/** Columns of the platform's own tables have no underscore but these: with one, they are somebody's addition. */
const withUnderscore = /^(address\d_|entityimage_)|_base$/;

/** Every component that an environment has, and what can be told of those that it does not hold. */
export interface Inventory {
  has(component: ComponentName): boolean;
}

const namesIn = (catalog: Catalog): readonly ComponentName[] => [
  ...catalog.tables.flatMap((table) => [
    { type: componentType.table, name: table.name },
    ...[...table.columns.keys()].map((column) => ({ type: componentType.column, name: `${table.name}.${column}` })),
    ...table.keys.map(({ name }) => ({ type: componentType.key, name: `${table.name}.${name}` })),
  ]),
  ...catalog.relationships.map(({ name }) => ({ type: componentType.relationship, name })),
  ...catalog.choices.map(({ name }) => ({ type: componentType.choice, name })),
];

const namesOf = ({ roles, components }: Definition): readonly ComponentName[] => [
  ...roles.map(({ id }) => ({ type: componentType.role, name: id })),
  // Web resources are pointed to by name, and by an app's icon by id.
  ...components.flatMap(({ component, id }) => [component, { type: component.type, name: id }]),
];

/** Of the platform's own tables the sandbox holds the columns that are used; it does not miss the others. */
const isPlatformColumn = (name: string, catalog: Catalog): boolean => {
  const [tableName = "", column = ""] = name.split(".");
  const table = catalog.table(tableName);
  const platforms = !column.includes("_") || withUnderscore.test(column);
  return table ? !table.custom && platforms : otherTables.has(tableName);
};

export const inventoryOf = (catalog: Catalog, definitions: readonly Definition[]): Inventory => {
  const known = new Set([...namesIn(catalog), ...definitions.flatMap(namesOf)].map(keyOf));
  return {
    has: (component) => {
      const key = keyOf(component);
      if (known.has(key) || stock.has(key) || microsofts.test(key)) return true;
      if (component.type === componentType.table) return otherTables.has(component.name.toLowerCase());
      return component.type === componentType.column && isPlatformColumn(component.name.toLowerCase(), catalog);
    },
  };
};

export const brokenIn = (definition: Definition, inventory: Inventory): readonly Reference[] =>
  definition.references.filter((reference) => !inventory.has(reference));
