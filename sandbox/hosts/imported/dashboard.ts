import type { DashboardDefinition } from "./definitions.ts";
import { tabsOf } from "./form.ts";
import { all, first, labelIn, plainId, text, type XmlNode } from "./xml.ts";

/** Dashboards of a solution: forms without a row. */
export const dashboardsOf = (root: XmlNode): readonly DashboardDefinition[] =>
  all(root, "Dashboards", "Dashboard").map((node) => ({
    id: plainId(text(node, "FormId")),
    name: labelIn(node, "LocalizedNames", "LocalizedName"),
    tabs: all(first(node, "FormXml"), "forms", "form").flatMap(tabsOf),
  }));
