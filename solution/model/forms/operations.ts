import type { Form, FormSection } from "../form.ts";
import { facts, fields, section, wide } from "./build.ts";

const onePage = (name: string, ...sections: FormSection[]): Form => ({
  type: "main",
  name,
  tabs: [{ name: "summary", label: "Summary", sections }],
});

export const actionForm = onePage(
  "Payment action",
  section("command", "Action", fields("cfl_kind", "cfl_paymentid", "cfl_amount", "cfl_gatewayeventid")),
  section("happened", "What happened", [...facts("cfl_name", "cfl_state", "cfl_message"), ...fields("ownerid")]),
);

export const eventForm = onePage(
  "Gateway event",
  section("happened", "What happened", [
    ...facts("cfl_eventid", "cfl_type", "cfl_createdon", "cfl_paymentid"),
    // An administrator sets it to "Replay requested"; others have no Write on the table.
    ...fields("cfl_state"),
    ...facts("cfl_attempts"),
  ]),
  wide("detail", "In detail", facts("cfl_error", "cfl_summary")),
);

export const serverStatusForm = onePage(
  "Server status",
  section("happened", "Server", [
    ...facts("cfl_name", "cfl_heartbeaton", "cfl_version", "cfl_organizationid", "cfl_boundon"),
    ...facts("cfl_livemode", "cfl_lasteventon"),
    ...facts("cfl_lagseconds", "cfl_backlog", "cfl_parked", "cfl_deadletters"),
  ]),
  wide("detail", "In words", facts("cfl_message")),
);

export const reconciliationForm = onePage(
  "Reconciliation",
  section("happened", "Run", [
    ...facts("cfl_name", "cfl_state", "cfl_startedon", "cfl_finishedon", "cfl_since"),
    ...facts("cfl_checked", "cfl_recovered", "cfl_corrected", "cfl_unmended"),
  ]),
  wide("detail", "Findings", facts("cfl_findings")),
);
