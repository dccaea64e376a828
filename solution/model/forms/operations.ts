import type { Form, FormSection } from "../form.ts";
import { scriptNamed } from "../web-resources.ts";
import { facts, fields, paymentAtAGlance, section, short, wide } from "./build.ts";

const onePage = (name: string, ...sections: FormSection[]): Form => ({
  type: "main",
  name,
  tabs: [{ name: "summary", label: "Summary", sections }],
});

const actionOnLoad = { library: scriptNamed("action-form"), functionName: "Counterfoil.ActionForm.onLoad" };

const actionPage: Form = {
  type: "main",
  name: "Payment action",
  onLoad: actionOnLoad,
  header: ["cfl_state", "cfl_kind"],
  tabs: [
    {
      name: "summary",
      label: "Summary",
      sections: [
        section("command", "Action", [
          ...fields("cfl_kind", "cfl_paymentid", "cfl_amount", "transactioncurrencyid", "cfl_gatewayeventid"),
        ]),
        section("happened", "What happened", [...facts("cfl_name", "cfl_state", "cfl_message"), ...fields("ownerid")]),
      ],
      aside: [paymentAtAGlance()],
    },
  ],
};

export const actionForms: readonly Form[] = [
  actionPage,
  {
    ...short("quickCreate", "New payment action", [
      ...fields("cfl_paymentid", "cfl_kind", "cfl_amount", "transactioncurrencyid"),
    ]),
    onLoad: actionOnLoad,
  },
];

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
