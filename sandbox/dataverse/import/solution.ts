import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import type { Choice, Relationship, Table } from "../schema/schema.ts";
import { choiceOfElement } from "./columns.ts";
import { componentType, type ComponentName, type Reference } from "./component-types.ts";
import { appRows } from "./components/apps.ts";
import { environmentVariableRows } from "./components/environment-variables.ts";
import { controlRows, webResourceRows } from "./components/files.ts";
import { dashboardRows, formRows } from "./components/forms.ts";
import { ribbonRows } from "./components/ribbons.ts";
import type { IdOf, ImportedRow } from "./components/row.ts";
import { chartRows, viewRows } from "./components/views.ts";
import { type Manifest, manifestOf } from "./manifest.ts";
import { bare, coveredParts, type Parts } from "./parts.ts";
import { referencesIn } from "./references/all.ts";
import { noSolutionFile } from "./refusals.ts";
import { unsupported } from "../refusal.ts";
import { demandSupported } from "./supported.ts";
import { relationshipOf, tableOf } from "./tables.ts";
import { childrenOf, type Element, parseXml, textOf } from "./xml.ts";

/** A role of a solution: privilege name to depth (`prvReadcfl_payment` → Global). */
export interface ImportedRole {
  readonly id: string;
  readonly name: string;
  readonly privileges: ReadonlyMap<string, string>;
}

/** A packed solution, read as an import reads it. Nothing is checked against an environment yet. */
export interface ImportedSolution {
  readonly manifest: Manifest;
  readonly tables: readonly Table[];
  readonly relationships: readonly Relationship[];
  readonly choices: readonly Choice[];
  readonly roles: readonly ImportedRole[];
  readonly rows: readonly ImportedRow[];
  readonly references: readonly Reference[];
  /** SHA-256 of the package. */
  readonly digest: string;
}

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

const unzip = (zip: Uint8Array): Parts => {
  try {
    return unzipSync(zip);
  } catch {
    throw noSolutionFile();
  }
};

const open = (zip: Uint8Array, trusted: boolean) => {
  const parts = unzip(zip);
  const { "solution.xml": manifest, "customizations.xml": customizations } = parts;
  if (!manifest || !customizations || !parts["[Content_Types].xml"]) throw noSolutionFile();
  return {
    root: parseXml(customizations, "customizations.xml", trusted),
    manifest: manifestOf(parseXml(manifest, "solution.xml")),
    parts: coveredParts(parts),
  };
};

/** One-to-many ones. The other kind is not supported. */
const relationshipsIn = (root: Element): readonly Relationship[] =>
  childrenOf(root, "EntityRelationships", "EntityRelationship").map((node) => {
    if (textOf(node, "EntityRelationshipType") !== "ManyToMany") return relationshipOf(node);
    throw unsupported(`the many-to-many relationship ${node.attributes["Name"] ?? ""}`);
  });

const tablesOf = (root: Element, manifest: Manifest, choices: readonly Choice[]): readonly Table[] => {
  const globals = new Map(choices.map((choice) => [choice.name, choice]));
  const shells = new Set(
    manifest.roots
      .filter(({ type, behavior }) => type === componentType.table && behavior !== 0)
      .map((each) => each.name),
  );
  return childrenOf(root, "Entities", "Entity").map((node) =>
    tableOf(node, globals, shells.has((textOf(node, "Name") ?? "").toLowerCase())),
  );
};

export interface ReadOptions {
  readonly idOf: IdOf;
  /** The environment's global choices: columns may use them. */
  readonly choices: readonly Choice[];
  /** Made by our own packer just before: not looked at for broken XML once more. */
  readonly trusted?: boolean;
}

/** Reads a packed solution; refuses what is none. */
export const readSolution = (zip: Uint8Array, options: ReadOptions): ImportedSolution => {
  const { idOf, choices: known, trusted = false } = options;
  const { root, manifest, parts } = open(zip, trusted);
  demandSupported(root, parts);
  const choices = childrenOf(root, "optionsets", "optionset").map((set) => choiceOfElement(set, true));
  const entities = childrenOf(root, "Entities", "Entity");
  return {
    manifest,
    tables: tablesOf(root, manifest, [...known, ...choices]),
    relationships: relationshipsIn(root),
    choices,
    roles: childrenOf(root, "Roles", "Role").map(roleOf),
    rows: [
      ...entities.flatMap((node) => [
        ...formRows(node),
        ...viewRows(node),
        ...chartRows(node),
        ...ribbonRows(node, idOf),
      ]),
      ...dashboardRows(root),
      ...webResourceRows(root, parts),
      ...controlRows(root, parts, idOf),
      ...appRows(root, idOf),
      ...environmentVariableRows(parts, idOf),
    ],
    references: referencesIn(root),
    digest: createHash("sha256").update(zip).digest("hex"),
  };
};

/** Components that a solution lists among its roots; forms, views, columns … belong to their tables. */
export const rootsOf = ({ tables, choices, roles, rows }: ImportedSolution): readonly ComponentName[] => [
  ...tables.map(({ name }) => ({ type: componentType.table, name })),
  ...choices.map(({ name }) => ({ type: componentType.choice, name: name.toLowerCase() })),
  ...roles.map(({ id }) => ({ type: componentType.role, name: id })),
  ...rows
    .filter(({ table, values }) => rootTables.has(table) || values["objecttypecode"] === "none")
    .map(({ component }) => component),
];

const rootTables: ReadonlySet<string> = new Set(["webresource", "customcontrol", "appmodule", "sitemap"]);
