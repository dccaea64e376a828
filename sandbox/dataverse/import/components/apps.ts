import { componentType } from "../component-types.ts";
import { labelOf } from "../labels.ts";
import { child, childrenOf, type Element, serialize, textOf } from "../xml.ts";
import type { IdOf, ImportedRow } from "./row.ts";

const appRow = (node: Element, idOf: IdOf): ImportedRow => {
  const uniquename = textOf(node, "UniqueName") ?? "";
  const name = labelOf(node, "LocalizedNames", "LocalizedName") ?? uniquename;
  const description = labelOf(node, "Descriptions", "Description") ?? "";
  return {
    table: "appmodule",
    id: idOf(`app ${uniquename}`),
    component: { type: componentType.app, name: uniquename.toLowerCase() },
    values: { name, uniquename, description },
  };
};

const siteMapRow = (node: Element, idOf: IdOf): ImportedRow => {
  const unique = textOf(node, "SiteMapUniqueName") ?? "";
  const sitemapname = labelOf(node, "LocalizedNames", "LocalizedName") ?? unique;
  const map = child(node, "SiteMap");
  return {
    table: "sitemap",
    id: idOf(`site map ${unique}`),
    component: { type: componentType.siteMap, name: unique.toLowerCase() },
    values: { sitemapname, sitemapnameunique: unique, sitemapxml: map ? serialize(map) : "" },
  };
};

/** Model-driven apps and their site maps. */
export const appRows = (root: Element, idOf: IdOf): readonly ImportedRow[] => [
  ...childrenOf(root, "AppModules", "AppModule").map((node) => appRow(node, idOf)),
  ...childrenOf(root, "AppModuleSiteMaps", "AppModuleSiteMap").map((node) => siteMapRow(node, idOf)),
];
