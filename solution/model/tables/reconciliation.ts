import { reconciliationState } from "../choices/operations.ts";
import { reconciliationForm } from "../forms/operations.ts";
import { iconNamed } from "../icons/index.ts";
import type { Table } from "../table.ts";

/** A run of the reconciliation and what it found. */
export const reconciliation: Table = {
  name: "cfl_reconciliation",
  set: "cfl_reconciliations",
  key: "reconciliation",
  label: "Reconciliation",
  labels: "Reconciliations",
  description: "A comparison of our rows with the gateway, and what it mended.",
  icon: iconNamed("reconciliation"),
  owner: "organization",
  primaryName: "cfl_name",
  columns: [
    {
      kind: "autonumber",
      name: "cfl_name",
      label: "Number",
      description: "Our own number.",
      pattern: "REC-{SEQNUM:6}",
    },
    { kind: "datetime", name: "cfl_startedon", label: "Started on", description: "When the run began." },
    { kind: "datetime", name: "cfl_finishedon", label: "Finished on", description: "When the run ended." },
    { kind: "datetime", name: "cfl_since", label: "Since", description: "From when on payments were compared." },
    {
      kind: "choice",
      name: "cfl_state",
      label: "State",
      description: "How the run stands.",
      choice: reconciliationState.name,
    },
    { kind: "integer", name: "cfl_checked", label: "Checked", description: "Payments compared." },
    { kind: "integer", name: "cfl_recovered", label: "Recovered", description: "Events that webhooks never brought." },
    { kind: "integer", name: "cfl_corrected", label: "Corrected", description: "Rows that were mended." },
    { kind: "integer", name: "cfl_unmended", label: "Not mended", description: "What has to be looked at." },
    { kind: "memo", name: "cfl_cursor", label: "Cursor", description: "Where a stopped run goes on.", length: 2000 },
    {
      kind: "memo",
      name: "cfl_findings",
      label: "Findings",
      description: "Each mismatch and its repair.",
      length: 100000,
    },
  ],
  keys: [],
  views: [
    {
      name: "Reconciliations",
      cells: [
        { column: "cfl_name", width: 130 },
        { column: "cfl_startedon", width: 140 },
        { column: "cfl_finishedon", width: 140 },
        { column: "cfl_state", width: 110 },
        { column: "cfl_checked", width: 90 },
        { column: "cfl_recovered", width: 90 },
        { column: "cfl_corrected", width: 90 },
        { column: "cfl_unmended", width: 90 },
      ],
      sort: { column: "cfl_startedon", descending: true },
    },
  ],
  forms: [reconciliationForm],
};
