import type { SiteMapEntry, SiteMapGroup, TableDefinition } from "./definitions.ts";
import { all, attribute, plainId, type XmlNode } from "./xml.ts";

const webResource = (text: string): string => text.replace(/^\$webresource:|^\/?WebResources\//i, "");

const titleOf = (node: XmlNode): string => {
  const titles = all(node, "Titles", "Title");
  const title = titles.find((one) => attribute(one, "LCID") === "1033") ?? titles[0];
  return title ? attribute(title, "Title") : "";
};

const entryOf = (area: XmlNode): readonly SiteMapEntry[] => {
  const also = { title: titleOf(area), icon: webResource(attribute(area, "VectorIcon") || attribute(area, "Icon")) };
  const dashboard = plainId(attribute(area, "DefaultDashboard"));
  const [table, url] = [attribute(area, "Entity"), attribute(area, "Url")];
  if (table) return [{ kind: "table", target: table, ...also }];
  if (dashboard) return [{ kind: "dashboard", target: dashboard, ...also }];
  return url ? [{ kind: "web-resource", target: webResource(url), ...also }] : [];
};

/** Groups of an app's site map, with the pages in them. */
export const siteMapOf = (root: XmlNode): readonly SiteMapGroup[] =>
  all(root, "AppModuleSiteMaps", "AppModuleSiteMap", "SiteMap", "Area", "Group").map((group) => ({
    title: titleOf(group),
    entries: all(group, "SubArea").flatMap(entryOf),
  }));

/** Tables that no site map names are put in a group of their own, so that nothing imported is out of reach. */
export const completedSiteMap = (
  groups: readonly SiteMapGroup[],
  tables: Readonly<Record<string, TableDefinition>>,
): readonly SiteMapGroup[] => {
  const named = new Set(groups.flatMap((group) => group.entries.map((entry) => entry.target)));
  const rest = Object.values(tables)
    .filter((table) => table.forms.length > 0 && !named.has(table.name))
    .map((table): SiteMapEntry => ({ kind: "table", target: table.name, title: "", icon: table.icon }));
  return rest.length === 0 ? groups : [{ title: "Try it", entries: rest }, ...groups];
};
