import { boolean, choice, integer, memo, text } from "../columns.ts";
import type { Table } from "../schema.ts";
import { platformTable } from "./table.ts";

const form = platformTable({
  name: "systemform",
  schemaName: "SystemForm",
  set: "systemforms",
  label: "System Form",
  typeCode: 1030,
  id: "formid",
  columns: [
    text("objecttypecode", 128),
    choice("type", {
      ...{ 0: "Dashboard", 2: "Main", 5: "Mobile - Express", 6: "Quick View Form", 7: "Quick Create", 8: "Dialog" },
      11: "Card",
    }),
    memo("description"),
    memo("formxml", 1073741823),
    boolean("isdefault"),
    choice("formactivationstate", { 0: "Inactive", 1: "Active" }, { initially: 1 }),
  ],
});

const view = platformTable({
  name: "savedquery",
  schemaName: "SavedQuery",
  set: "savedqueries",
  label: "View",
  typeCode: 1039,
  columns: [
    text("returnedtypecode", 128),
    memo("description"),
    integer("querytype"),
    memo("fetchxml", 1073741823),
    memo("layoutxml", 1073741823),
    boolean("isdefault"),
    boolean("isquickfindquery"),
  ],
});

const webResource = platformTable({
  name: "webresource",
  schemaName: "WebResource",
  set: "webresourceset",
  label: "Web Resource",
  typeCode: 9333,
  columns: [
    text("name", 256),
    text("displayname", 200),
    integer("webresourcetype"),
    integer("languagecode"),
    memo("content", 1073741823),
  ],
});

const control = platformTable({
  name: "customcontrol",
  schemaName: "CustomControl",
  set: "customcontrols",
  label: "Custom Control",
  typeCode: 9753,
  columns: [text("name", 256), text("version", 48), memo("manifest", 1073741823)],
});

const chart = platformTable({
  name: "savedqueryvisualization",
  schemaName: "SavedQueryVisualization",
  set: "savedqueryvisualizations",
  label: "System Chart",
  typeCode: 1111,
  columns: [
    text("primaryentitytypecode", 128),
    memo("description"),
    memo("datadescription", 1073741823),
    memo("presentationdescription", 1073741823),
    boolean("isdefault"),
  ],
});

const ribbon = platformTable({
  name: "ribboncustomization",
  schemaName: "RibbonCustomization",
  set: "ribboncustomizations",
  label: "Application Ribbons",
  typeCode: 1113,
  nameColumn: "entity",
  // The platform spreads the XML over several tables; here it stays in one piece.
  columns: [text("entity", 128), memo("ribbondiffxml", 1073741823)],
});

const app = platformTable({
  name: "appmodule",
  schemaName: "AppModule",
  set: "appmodules",
  label: "Model-driven App",
  typeCode: 9700,
  columns: [text("uniquename", 100), memo("description")],
});

const siteMap = platformTable({
  name: "sitemap",
  schemaName: "SiteMap",
  set: "sitemaps",
  label: "Site Map",
  typeCode: 4709,
  nameColumn: "sitemapname",
  columns: [text("sitemapname", 160), text("sitemapnameunique", 100), memo("sitemapxml", 1073741823)],
});

/** Rows that describe imported components, as makers and hosts read them. */
export const componentTables: readonly Table[] = [form, view, chart, ribbon, webResource, control, app, siteMap];
