import { environmentCommands } from "../commands/operations.ts";
import { serverStatusForm } from "../forms/operations.ts";
import { iconNamed } from "../icons/index.ts";
import type { Table } from "../table.ts";

/** The server's heartbeat, read by the health page. */
export const serverStatus: Table = {
  name: "cfl_serverstatus",
  set: "cfl_serverstatuses",
  key: "serverStatus",
  label: "Server status",
  labels: "Server statuses",
  description: "The server's heartbeat.",
  icon: iconNamed("server"),
  owner: "organization",
  primaryName: "cfl_name",
  columns: [
    {
      kind: "text",
      name: "cfl_name",
      label: "Server",
      description: "Name of the instance.",
      length: 100,
      required: "required",
    },
    { kind: "datetime", name: "cfl_heartbeaton", label: "Heartbeat on", description: "When it was last alive." },
    { kind: "text", name: "cfl_version", label: "Version", description: "Version of the server.", length: 40 },
    {
      kind: "text",
      name: "cfl_organizationid",
      label: "Environment",
      description: "GUID of the organisation that the server is bound to; a copied environment differs.",
      length: 36,
    },
    {
      kind: "datetime",
      name: "cfl_boundon",
      label: "Confirmed on",
      description: "When a copied environment was confirmed: what was asked for before is never carried out here.",
    },
    { kind: "yesno", name: "cfl_livemode", label: "Live", description: "Holds live keys." },
    { kind: "datetime", name: "cfl_lasteventon", label: "Last event on", description: "When the last event came." },
    { kind: "integer", name: "cfl_lagseconds", label: "Lag (s)", description: "Age of the oldest unapplied event." },
    { kind: "integer", name: "cfl_backlog", label: "Backlog", description: "Events and attempts that wait." },
    { kind: "integer", name: "cfl_parked", label: "Parked", description: "Events that wait for their payment." },
    { kind: "integer", name: "cfl_deadletters", label: "Dead letters", description: "Events that were given up." },
    { kind: "memo", name: "cfl_message", label: "In words", description: "What is wrong, if anything.", length: 4000 },
  ],
  keys: [{ name: "cfl_key_serverstatus_name", label: "Server", columns: ["cfl_name"] }],
  views: [
    {
      name: "Servers",
      cells: [
        { column: "cfl_name", width: 160 },
        { column: "cfl_heartbeaton", width: 140 },
        { column: "cfl_version", width: 100 },
        { column: "cfl_backlog", width: 90 },
        { column: "cfl_deadletters", width: 90 },
        { column: "cfl_message", width: 300 },
      ],
      sort: { column: "cfl_name" },
    },
  ],
  forms: [serverStatusForm],
  commands: environmentCommands,
};
