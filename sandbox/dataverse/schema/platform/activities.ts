import { boolean, choice, choiceOf, datetime, guid, integer, lookup, memo, text } from "../columns.ts";
import type { Column, Relationship, Table } from "../schema.ts";
import { platformTable } from "./table.ts";

const taskState: Column = {
  name: "statecode",
  schemaName: "StateCode",
  type: "state",
  label: "Activity Status",
  creatable: false,
  initially: 0,
  choice: {
    name: "task_statecode",
    label: "Activity Status",
    global: false,
    options: [
      { value: 0, label: "Open", defaultStatus: 2 },
      { value: 1, label: "Completed", defaultStatus: 5 },
      { value: 2, label: "Canceled", defaultStatus: 6 },
    ],
  },
};

const taskStatus: Column = {
  name: "statuscode",
  schemaName: "StatusCode",
  type: "status",
  label: "Status Reason",
  choice: {
    ...choiceOf("task_statuscode", {}),
    options: [
      { value: 2, label: "Not Started", state: 0 },
      { value: 3, label: "In Progress", state: 0 },
      { value: 4, label: "Waiting on someone else", state: 0 },
      { value: 7, label: "Deferred", state: 0 },
      { value: 5, label: "Completed", state: 1 },
      { value: 6, label: "Canceled", state: 2 },
    ],
  },
};

const task: Table = platformTable({
  name: "task",
  schemaName: "Task",
  set: "tasks",
  label: "Task",
  typeCode: 4212,
  id: "activityid",
  nameColumn: "subject",
  ownership: "user",
  columns: [
    text("subject", 200, { schemaName: "Subject", label: "Subject", required: "required" }),
    memo("description"),
    text("category", 250),
    choice("prioritycode", { 0: "Low", 1: "Normal", 2: "High" }, { initially: 1 }),
    integer("percentcomplete", { minimum: 0, maximum: 100 }),
    integer("actualdurationminutes", { minimum: 0 }),
    datetime("scheduledstart"),
    datetime("scheduledend"),
    datetime("actualend"),
    lookup("regardingobjectid", ["account", "contact"], { schemaName: "RegardingObjectId", label: "Regarding" }),
    taskState,
    taskStatus,
  ],
});

const annotation: Table = platformTable({
  name: "annotation",
  schemaName: "Annotation",
  set: "annotations",
  label: "Note",
  typeCode: 5,
  nameColumn: "subject",
  ownership: "user",
  columns: [
    text("subject", 500),
    memo("notetext", 100000),
    boolean("isdocument"),
    text("filename", 255),
    text("mimetype", 256),
    memo("documentbody", 1073741823),
    lookup("objectid", ["account", "contact", "task"], { schemaName: "ObjectId", label: "Regarding" }),
    guid("stepid"),
  ],
});

export const activityTables: readonly Table[] = [task, annotation];

export const activityRelationships: readonly Relationship[] = ["account", "contact"].map((target) => ({
  name: `${target === "account" ? "Account" : "Contact"}_Tasks`,
  referencing: "task",
  column: "regardingobjectid",
  referenced: target,
  navigation: `regardingobjectid_${target}_task`,
  collection: `${target === "account" ? "Account" : "Contact"}_Tasks`,
  onDelete: "Cascade" as const,
}));
