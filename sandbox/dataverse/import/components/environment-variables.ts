import { componentType } from "../component-types.ts";
import { type Parts, rowsInFolder } from "../parts.ts";
import { child, type Element, textOf } from "../xml.ts";
import type { IdOf, ImportedRow } from "./row.ts";

const folder = "environmentvariabledefinitions";

const said = (node: Element, name: string): string => child(node, name)?.attributes["default"] ?? "";

const definitionRow = (node: Element, idOf: IdOf): ImportedRow => {
  const schemaname = node.attributes["schemaname"] ?? "";
  return {
    table: "environmentvariabledefinition",
    id: idOf(`environment variable ${schemaname.toLowerCase()}`),
    component: { type: componentType.environmentVariable, name: schemaname.toLowerCase() },
    values: {
      schemaname,
      displayname: said(node, "displayname"),
      description: said(node, "description"),
      type: Number(textOf(node, "type")),
      defaultvalue: textOf(node, "defaultvalue") ?? null,
      isrequired: textOf(node, "isrequired") === "1",
      secretstore: Number(textOf(node, "secretstore") ?? 0),
      introducedversion: textOf(node, "introducedversion") ?? "",
    },
  };
};

/** Environment variables: a folder each. Values are the environment's own and are not read from a package. */
export const environmentVariableRows = (parts: Parts, idOf: IdOf): readonly ImportedRow[] =>
  rowsInFolder(parts, folder, "environmentvariabledefinition.xml").map((node) => definitionRow(node, idOf));
