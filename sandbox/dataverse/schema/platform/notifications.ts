import { choice, integer, memo, text } from "../columns.ts";
import type { Table } from "../schema.ts";
import { platformTable } from "./table.ts";

/** What the bell of a model-driven app shows to the owner of the row; dismissing one deletes it. */
const appNotification = platformTable({
  name: "appnotification",
  schemaName: "appnotification",
  set: "appnotifications",
  label: "Notification",
  typeCode: 10116,
  nameColumn: "title",
  ownership: "user",
  columns: [
    text("title", 256, { schemaName: "Title", label: "Title", required: "system" }),
    text("body", 500),
    memo("data", 5000),
    choice(
      "icontype",
      {
        100000000: "Info",
        100000001: "Success",
        100000002: "Failure",
        100000003: "Warning",
        100000004: "Mention",
        100000005: "Custom",
      },
      { initially: 100000000 },
    ),
    choice("toasttype", { 200000000: "Timed", 200000001: "Hidden" }, { initially: 200000000 }),
    choice("priority", { 200000000: "Normal", 200000001: "High" }, { initially: 200000000 }),
    integer("ttlinseconds", { minimum: 1 }),
  ],
});

export const notificationTables: readonly Table[] = [appNotification];
