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
    choice("type", { 2: "Main", 5: "Mobile - Express", 6: "Quick View Form", 7: "Quick Create", 11: "Card" }),
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

const solution = platformTable({
  name: "solution",
  schemaName: "Solution",
  set: "solutions",
  label: "Solution",
  typeCode: 7100,
  nameColumn: "friendlyname",
  columns: [text("friendlyname", 256), text("uniquename", 65), text("version", 256), boolean("ismanaged")],
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
export const componentTables: readonly Table[] = [form, view, webResource, control, solution, app, siteMap];
