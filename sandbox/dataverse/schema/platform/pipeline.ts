import { boolean, choice, choiceOf, integer, lookup, memo, text } from "../columns.ts";
import type { Column, Relationship, Table } from "../schema.ts";
import { platformTable } from "./table.ts";

const serviceEndpoint = platformTable({
  name: "serviceendpoint",
  schemaName: "ServiceEndpoint",
  set: "serviceendpoints",
  label: "Service Endpoint",
  typeCode: 4618,
  columns: [
    text("description", 500),
    text("url", 1024),
    choice("contract", { 1: "OneWay", 2: "Queue", 3: "Rest", 4: "TwoWay", 5: "Topic", 7: "Event Hub", 8: "Webhook" }),
    choice("authtype", { 2: "SASKey", 3: "SASToken", 4: "WebhookKey", 5: "HttpHeader", 6: "HttpQueryString" }),
    memo("authvalue", 2048, { readable: false }),
    choice("messageformat", { 1: "Binary XML", 2: "Json", 3: "Text XML" }, { initially: 2 }),
    boolean("isauthvalueset", 0, { creatable: false, updatable: false }),
  ],
});

const message = platformTable({
  name: "sdkmessage",
  schemaName: "SdkMessage",
  set: "sdkmessages",
  label: "Sdk Message",
  typeCode: 4606,
  columns: [text("categoryname", 25), boolean("isactive", 1)],
});

const filter = platformTable({
  name: "sdkmessagefilter",
  schemaName: "SdkMessageFilter",
  set: "sdkmessagefilters",
  label: "Sdk Message Filter",
  typeCode: 4607,
  columns: [
    text("primaryobjecttypecode", 128),
    text("secondaryobjecttypecode", 128),
    boolean("iscustomprocessingstepallowed", 1),
    lookup("sdkmessageid", ["sdkmessage"]),
  ],
});

const switchable = (states: readonly [string, string]): Column[] => [
  {
    name: "statecode",
    schemaName: "StateCode",
    type: "state",
    label: "Status",
    creatable: false,
    initially: 0,
    choice: {
      ...choiceOf("sdkmessageprocessingstep_statecode", {}),
      options: states.map((label, value) => ({ value, label, defaultStatus: value + 1 })),
    },
  },
  {
    name: "statuscode",
    schemaName: "StatusCode",
    type: "status",
    label: "Status Reason",
    choice: {
      ...choiceOf("sdkmessageprocessingstep_statuscode", {}),
      options: states.map((label, state) => ({ value: state + 1, label, state })),
    },
  },
];

const step = platformTable({
  name: "sdkmessageprocessingstep",
  schemaName: "SdkMessageProcessingStep",
  set: "sdkmessageprocessingsteps",
  label: "Sdk Message Processing Step",
  typeCode: 4608,
  columns: [
    text("description", 256),
    text("configuration", 100000),
    choice("stage", { 10: "Pre-validation", 20: "Pre-operation", 40: "Post-operation" }),
    choice("mode", { 0: "Synchronous", 1: "Asynchronous" }),
    integer("rank"),
    choice("supporteddeployment", { 0: "Server Only", 1: "Outlook Client Only", 2: "Both" }, { initially: 0 }),
    boolean("asyncautodelete"),
    text("filteringattributes", 100000),
    lookup("eventhandler", ["serviceendpoint"]),
    lookup("sdkmessageid", ["sdkmessage"]),
    lookup("sdkmessagefilterid", ["sdkmessagefilter"]),
    ...switchable(["Enabled", "Disabled"]),
  ],
});

const systemJob = platformTable({
  name: "asyncoperation",
  schemaName: "AsyncOperation",
  set: "asyncoperations",
  label: "System Job",
  typeCode: 4700,
  columns: [
    memo("message", 1073741823),
    text("messagename", 160),
    text("primaryentitytype", 128),
    choice("statecode", { 0: "Ready", 1: "Suspended", 2: "Locked", 3: "Completed" }),
    choice("statuscode", { 0: "Waiting For Resources", 20: "In Progress", 30: "Succeeded", 31: "Failed" }),
  ],
});

export const pipelineTables: readonly Table[] = [serviceEndpoint, message, filter, step, systemJob];

/** The handler of a step may be of several kinds, so its navigation property carries the kind. */
export const pipelineRelationships: readonly Relationship[] = [
  {
    name: "serviceendpoint_sdkmessageprocessingstep",
    referencing: "sdkmessageprocessingstep",
    column: "eventhandler",
    referenced: "serviceendpoint",
    navigation: "eventhandler_serviceendpoint",
    collection: "serviceendpoint_sdkmessageprocessingstep",
    onDelete: "Cascade",
  },
  {
    name: "sdkmessageid_sdkmessagefilter",
    referencing: "sdkmessagefilter",
    column: "sdkmessageid",
    referenced: "sdkmessage",
    navigation: "sdkmessageid",
    collection: "sdkmessageid_sdkmessagefilter",
    onDelete: "Cascade",
  },
];
