import { choice, lookup, text } from "../columns.ts";
import type { Table } from "../schema.ts";
import { platformTable } from "./table.ts";

const definition = platformTable({
  name: "settingdefinition",
  schemaName: "SettingDefinition",
  set: "settingdefinitions",
  label: "Setting Definition",
  typeCode: 10073,
  nameColumn: "uniquename",
  columns: [
    text("uniquename", 128),
    text("displayname", 256),
    choice("datatype", { 0: "Number", 1: "String", 2: "Boolean" }),
    text("defaultvalue", 4000),
  ],
});

/** What an app has in place of a setting's default. */
const appSetting = platformTable({
  name: "appsetting",
  schemaName: "AppSetting",
  set: "appsettings",
  label: "Setting App Value",
  typeCode: 10074,
  nameColumn: "uniquename",
  columns: [
    text("uniquename", 128),
    text("value", 4000),
    lookup("settingdefinitionid", ["settingdefinition"]),
    lookup("parentappmoduleid", ["appmodule"]),
  ],
});

export const settingTables: readonly Table[] = [definition, appSetting];
