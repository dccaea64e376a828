import { labelOf } from "./columns.ts";
import { bare, type Parts, partOf } from "./parts.ts";
import { child, childrenOf, type Element, parseXml, serialize, textOf } from "./xml.ts";

/** A row that the import makes in one of the platform's own tables. */
export interface ImportedRow {
  readonly table: "systemform" | "savedquery" | "webresource" | "customcontrol" | "solution" | "appmodule" | "sitemap";
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const formTypes: Readonly<Record<string, number>> = { main: 2, quickCreate: 7, quick: 6, card: 11 };

/** Forms of a table, as rows of systemform. */
export const formRows = (node: Element): readonly ImportedRow[] => {
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

/** Views of a table, as rows of savedquery. */
export const viewRows = (node: Element): readonly ImportedRow[] =>
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

/** Web resources, contents in base64. */
export const webResourceRows = (root: Element, parts: Parts): readonly ImportedRow[] =>
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

/** Code components with their manifests. */
export const controlRows = (root: Element, parts: Parts, idOf: (name: string) => string): readonly ImportedRow[] =>
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

/** Model-driven apps and their site maps. */
export const appRows = (root: Element, idOf: (name: string) => string): readonly ImportedRow[] => [
  ...childrenOf(root, "AppModules", "AppModule").map((node) => {
    const uniquename = textOf(node, "UniqueName") ?? "";
    const name = labelOf(node, "LocalizedNames", "LocalizedName") ?? uniquename;
    return { table: "appmodule" as const, id: idOf(`app ${uniquename}`), values: { name, uniquename } };
  }),
  ...childrenOf(root, "AppModuleSiteMaps", "AppModuleSiteMap").map((node) => {
    const unique = textOf(node, "SiteMapUniqueName") ?? "";
    const sitemapname = labelOf(node, "LocalizedNames", "LocalizedName") ?? unique;
    const map = child(node, "SiteMap");
    const values = { sitemapname, sitemapnameunique: unique, sitemapxml: map ? serialize(map) : "" };
    return { table: "sitemap" as const, id: idOf(`site map ${unique}`), values };
  }),
];
