import { unzipSync } from "fflate";
import type { Choice, Key, Relationship, Table } from "../schema/schema.ts";
import { choiceOfElement, columnOf, isPrimaryName, labelOf } from "./columns.ts";
import { type Element, child, childrenOf, parseXml, serialize, textOf } from "./xml.ts";

/** A role of a solution: privilege name to depth (`prvReadcfl_payment` → Global). */
export interface ImportedRole {
  readonly id: string;
  readonly name: string;
  readonly privileges: ReadonlyMap<string, string>;
}

/** A row that the import makes in one of the platform's own tables. */
export interface ImportedRow {
  readonly table: "systemform" | "savedquery" | "webresource" | "customcontrol" | "solution";
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A packed solution, read as an import reads it. */
export interface ImportedSolution {
  readonly tables: readonly Table[];
  readonly relationships: readonly Relationship[];
  readonly choices: readonly Choice[];
  readonly roles: readonly ImportedRole[];
  readonly rows: readonly ImportedRow[];
  /** Files of code components: `<control>/<path>` → bytes. */
  readonly controlFiles: ReadonlyMap<string, Uint8Array>;
}

const bare = (guid: string | undefined): string => (guid ?? "").replace(/[{}]/g, "").toLowerCase();

const keysOf = (entity: Element | undefined): readonly Key[] =>
  childrenOf(entity, "EntityKeys", "EntityKey").map((key) => ({
    name: textOf(key, "LogicalName") ?? "",
    schemaName: textOf(key, "Name") ?? "",
    label: labelOf(key, "displaynames", "displayname") ?? "",
    columns: childrenOf(key, "EntityKeyAttributes", "AttributeName").map(({ text }) => text.toLowerCase()),
  }));

const tableOf = (node: Element, globals: ReadonlyMap<string, Choice>, code: number): Table => {
  const entity = child(node, "EntityInfo", "entity");
  const schemaName = entity?.attributes["Name"] ?? textOf(node, "Name") ?? "";
  const attributes = childrenOf(entity, "attributes", "attribute");
  const columns = attributes.map((attribute) => columnOf(attribute, globals));
  const primary = attributes.findIndex(isPrimaryName);
  const name = schemaName.toLowerCase();
  return {
    name,
    schemaName,
    set: textOf(entity, "EntitySetName") ?? `${name}s`,
    label: labelOf(entity, "LocalizedNames", "LocalizedName") ?? name,
    labels: labelOf(entity, "LocalizedCollectionNames", "LocalizedCollectionName") ?? name,
    id: columns.find(({ type }) => type === "id")?.name ?? `${name}id`,
    nameColumn: columns[primary]?.name ?? "",
    ownership: textOf(entity, "OwnershipTypeMask") === "UserOwned" ? "user" : "organization",
    typeCode: code,
    custom: true,
    columns: new Map(columns.map((column) => [column.name, column])),
    keys: keysOf(entity),
  };
};

const cascades = new Set(["NoCascade", "RemoveLink", "Restrict", "Cascade"]);

const relationshipOf = (node: Element): Relationship => {
  const roles = childrenOf(node, "EntityRelationshipRoles", "EntityRelationshipRole");
  const navigation = (type: string): string | undefined =>
    textOf(
      roles.find((role) => textOf(role, "RelationshipRoleType") === type),
      "NavigationPropertyName",
    );
  const column = textOf(node, "ReferencingAttributeName") ?? "";
  const name = node.attributes["Name"] ?? "";
  const onDelete = textOf(node, "CascadeDelete") ?? "NoCascade";
  return {
    name,
    referencing: (textOf(node, "ReferencingEntityName") ?? "").toLowerCase(),
    column: column.toLowerCase(),
    referenced: (textOf(node, "ReferencedEntityName") ?? "").toLowerCase(),
    // The platform's own relationships state no names: there it is the logical one.
    navigation: navigation("1") ?? column.toLowerCase(),
    collection: navigation("0") ?? name,
    onDelete: cascades.has(onDelete) ? (onDelete as Relationship["onDelete"]) : "NoCascade",
  };
};

const roleOf = (node: Element): ImportedRole => ({
  id: bare(node.attributes["id"]),
  name: node.attributes["name"] ?? "",
  privileges: new Map(
    childrenOf(node, "RolePrivileges", "RolePrivilege").map(({ attributes }) => [
      attributes["name"] ?? "",
      attributes["level"] ?? "",
    ]),
  ),
});

const formTypes: Readonly<Record<string, number>> = { main: 2, quickCreate: 7, quick: 6, card: 11 };

const formRows = (node: Element): readonly ImportedRow[] => {
  const table = (textOf(node, "Name") ?? "").toLowerCase();
  return childrenOf(node, "FormXml", "forms").flatMap((forms) =>
    childrenOf(forms, "systemform").map((form) => ({
      table: "systemform" as const,
      id: bare(textOf(form, "formid")),
      values: {
        name: labelOf(form, "LocalizedNames", "LocalizedName") ?? "",
        objecttypecode: table,
        type: formTypes[forms.attributes["type"] ?? ""] ?? 2,
        formxml: serialize(child(form, "form") ?? { name: "form", attributes: {}, text: "", children: [] }),
      },
    })),
  );
};

const inner = (element: Element | undefined): string => (element?.children ?? []).map(serialize).join("");

const viewRows = (node: Element): readonly ImportedRow[] =>
  childrenOf(node, "SavedQueries", "savedqueries", "savedquery").map((view) => ({
    table: "savedquery" as const,
    id: bare(textOf(view, "savedqueryid")),
    values: {
      name: labelOf(view, "LocalizedNames", "LocalizedName") ?? "",
      returnedtypecode: (textOf(node, "Name") ?? "").toLowerCase(),
      querytype: Number(textOf(view, "querytype")),
      isdefault: textOf(view, "isdefault") === "1",
      fetchxml: inner(child(view, "fetchxml")),
      layoutxml: inner(child(view, "layoutxml")),
    },
  }));

type Parts = Readonly<Record<string, Uint8Array>>;

const partOf = (parts: Parts, path: string): Uint8Array => {
  const bytes = parts[path.replace(/^\//, "")];
  if (!bytes) throw new Error(`The solution names ${path} but does not hold it.`);
  return bytes;
};

const webResourceRows = (root: Element, parts: Parts): readonly ImportedRow[] =>
  childrenOf(root, "WebResources", "WebResource").map((node) => ({
    table: "webresource" as const,
    id: bare(textOf(node, "WebResourceId")),
    values: {
      name: textOf(node, "Name") ?? "",
      displayname: textOf(node, "DisplayName") ?? "",
      webresourcetype: Number(textOf(node, "WebResourceType")),
      content: Buffer.from(partOf(parts, textOf(node, "FileName") ?? "")).toString("base64"),
    },
  }));

const controlRows = (root: Element, parts: Parts, idOf: (name: string) => string): readonly ImportedRow[] =>
  childrenOf(root, "CustomControls", "CustomControl").map((node) => {
    const name = textOf(node, "Name") ?? "";
    const manifest = parseXml(partOf(parts, textOf(node, "FileName") ?? ""), `the manifest of ${name}`);
    const version = child(manifest, "control")?.attributes["version"] ?? "";
    return {
      table: "customcontrol" as const,
      id: idOf(name),
      values: { name, version, manifest: serialize(manifest) },
    };
  });

const controlFiles = (parts: Parts): ReadonlyMap<string, Uint8Array> =>
  new Map(
    Object.entries(parts).flatMap(([path, bytes]): [string, Uint8Array][] =>
      path.startsWith("Controls/") ? [[path.slice("Controls/".length), bytes]] : [],
    ),
  );

/** Reads a packed solution; throws with a sentence when it is not one. `idOf` derives ids for rows that carry none. */
export const readSolution = (zip: Uint8Array, idOf: (name: string) => string): ImportedSolution => {
  const parts = unzipSync(zip);
  const root = parseXml(partOf(parts, "customizations.xml"), "customizations.xml");
  const manifest = child(parseXml(partOf(parts, "solution.xml"), "solution.xml"), "SolutionManifest");
  const name = textOf(manifest, "UniqueName") ?? "";
  const choices = childrenOf(root, "optionsets", "optionset").map((set) => choiceOfElement(set, true));
  const globals = new Map(choices.map((choice) => [choice.name, choice]));
  const entities = childrenOf(root, "Entities", "Entity");
  const solution: ImportedRow = {
    table: "solution",
    id: idOf(`solution ${name}`),
    values: {
      uniquename: name,
      friendlyname: name,
      version: textOf(manifest, "Version"),
      ismanaged: textOf(manifest, "Managed") === "1",
    },
  };
  return {
    tables: entities.map((node, index) => tableOf(node, globals, 10_100 + index)),
    relationships: childrenOf(root, "EntityRelationships", "EntityRelationship").map(relationshipOf),
    choices,
    roles: childrenOf(root, "Roles", "Role").map(roleOf),
    rows: [
      solution,
      ...entities.flatMap((node) => [...formRows(node), ...viewRows(node)]),
      ...webResourceRows(root, parts),
      ...controlRows(root, parts, idOf),
    ],
    controlFiles: controlFiles(parts),
  };
};
