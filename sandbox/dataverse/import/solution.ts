import { unzipSync } from "fflate";
import type { Choice, Relationship, Table } from "../schema/schema.ts";
import { choiceOfElement } from "./columns.ts";
import { appRows, controlRows, formRows, type ImportedRow, viewRows, webResourceRows } from "./components.ts";
import { bare, partOf } from "./parts.ts";
import { relationshipOf, tableOf } from "./tables.ts";
import { child, childrenOf, type Element, parseXml, textOf } from "./xml.ts";

/** A role of a solution: privilege name to depth (`prvReadcfl_payment` → Global). */
export interface ImportedRole {
  readonly id: string;
  readonly name: string;
  readonly privileges: ReadonlyMap<string, string>;
}

/** A packed solution, read as an import reads it. */
export interface ImportedSolution {
  readonly tables: readonly Table[];
  readonly relationships: readonly Relationship[];
  readonly choices: readonly Choice[];
  readonly roles: readonly ImportedRole[];
  readonly rows: readonly ImportedRow[];
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
      ...appRows(root, idOf),
    ],
  };
};
