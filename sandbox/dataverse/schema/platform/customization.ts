import { boolean, choice, guid, integer, lookup, memo, text } from "../columns.ts";
import type { Table } from "../schema.ts";
import { platformTable } from "./table.ts";

const none = { ownership: "none" } as const;

const serviceendpoint = platformTable({
  name: "serviceendpoint",
  schemaName: "ServiceEndpoint",
  set: "serviceendpoints",
  label: "Service Endpoint",
  nameColumn: "name",
  typeCode: 4618,
  ...none,
  columns: [
    text("name", 100),
    text("url", 2000),
    integer("contract"),
    integer("authtype"),
    // Written, never read back.
    text("authvalue", 2000, { readable: false }),
    integer("messageformat"),
    text("description", 2000),
  ],
});

const sdkmessage = platformTable({
  name: "sdkmessage",
  schemaName: "SdkMessage",
  set: "sdkmessages",
  label: "Sdk Message",
  nameColumn: "name",
  typeCode: 4606,
  ...none,
  columns: [text("name", 256), text("categoryname", 25)],
});

const sdkmessagefilter = platformTable({
  name: "sdkmessagefilter",
  schemaName: "SdkMessageFilter",
  set: "sdkmessagefilters",
  label: "Sdk Message Filter",
  nameColumn: "name",
  typeCode: 4607,
  ...none,
  columns: [
    text("name", 256),
    text("primaryobjecttypecode", 100),
    text("secondaryobjecttypecode", 100),
    lookup("sdkmessageid", ["sdkmessage"]),
  ],
});

const sdkmessageprocessingstep = platformTable({
  name: "sdkmessageprocessingstep",
  schemaName: "SdkMessageProcessingStep",
  set: "sdkmessageprocessingsteps",
  label: "Sdk Message Processing Step",
  nameColumn: "name",
  typeCode: 4608,
  ...none,
  columns: [
    text("name", 256),
    choice("stage", { 10: "Pre-validation", 20: "Pre-operation", 40: "Post-operation" }),
    choice("mode", { 0: "Synchronous", 1: "Asynchronous" }, { initially: 0 }),
    integer("rank"),
    integer("supporteddeployment"),
    boolean("asyncautodelete", 0),
    text("filteringattributes", 100_000),
    text("configuration", 100_000),
    text("description", 256),
    lookup("eventhandler", ["serviceendpoint", "plugintype"]),
    lookup("sdkmessageid", ["sdkmessage"]),
    lookup("sdkmessagefilterid", ["sdkmessagefilter"]),
  ],
});

const systemform = platformTable({
  name: "systemform",
  schemaName: "SystemForm",
  set: "systemforms",
  label: "System Form",
  nameColumn: "name",
  typeCode: 1030,
  ...none,
  columns: [
    text("name", 100),
    text("objecttypecode", 100),
    integer("type"),
    memo("formxml", 1_073_741_823),
    memo("description"),
  ],
});

const savedquery = platformTable({
  name: "savedquery",
  schemaName: "SavedQuery",
  set: "savedqueries",
  label: "View",
  nameColumn: "name",
  typeCode: 1039,
  ...none,
  columns: [
    text("name", 200),
    text("returnedtypecode", 100),
    integer("querytype"),
    boolean("isdefault", 0),
    memo("fetchxml", 1_073_741_823),
    memo("layoutxml", 1_073_741_823),
  ],
});

const webresource = platformTable({
  name: "webresource",
  schemaName: "WebResource",
  set: "webresourceset",
  label: "Web Resource",
  nameColumn: "name",
  typeCode: 9333,
  ...none,
  columns: [text("name", 256), text("displayname", 200), integer("webresourcetype"), memo("content", 1_073_741_823)],
});

const solution = platformTable({
  name: "solution",
  schemaName: "Solution",
  set: "solutions",
  label: "Solution",
  nameColumn: "uniquename",
  typeCode: 7100,
  ...none,
  columns: [text("uniquename", 65), text("friendlyname", 256), text("version", 256), boolean("ismanaged", 0)],
});

const customcontrol = platformTable({
  name: "customcontrol",
  schemaName: "CustomControl",
  set: "customcontrols",
  label: "Custom Control",
  nameColumn: "name",
  typeCode: 9753,
  ...none,
  columns: [text("name", 400), text("version", 100), memo("manifest", 1_073_741_823), guid("componentidunique")],
});

export const customizationTables: readonly Table[] = [
  ...[serviceendpoint, sdkmessage, sdkmessagefilter, sdkmessageprocessingstep],
  ...[systemform, savedquery, webresource, solution, customcontrol],
].map((table) => (table.name === "systemform" ? { ...table, id: "formid" } : table));
