import type { Form } from "../form.ts";
import { scriptNamed } from "../web-resources.ts";
import { card, facts, fields, paymentAtAGlance, section, short } from "./build.ts";

const onLoad = { library: scriptNamed("refund-form"), functionName: "Counterfoil.RefundForm.onLoad" };
const request = fields("cfl_paymentid", "cfl_amount", "transactioncurrencyid", "cfl_refundreason");

/** Main form of a refund: staff say how much of which payment and why, the server answers. */
const page: Form = {
  type: "main",
  name: "Refund",
  onLoad,
  header: ["cfl_state", "cfl_amount", "transactioncurrencyid"],
  tabs: [
    {
      name: "summary",
      label: "Summary",
      sections: [
        section("request", "Refund", request),
        section("happened", "What happened", [
          ...facts("cfl_name", "cfl_state", "cfl_message", "cfl_gatewayreference", "cfl_failurereason"),
          ...fields("ownerid"),
        ]),
      ],
      aside: [paymentAtAGlance()],
    },
  ],
};

export const refundForms: readonly Form[] = [
  page,
  { ...short("quickCreate", "New refund", request), onLoad },
  card("Refund card", ["cfl_state", "cfl_name", "cfl_amount", "transactioncurrencyid", "cfl_paymentid", "createdon"]),
];
