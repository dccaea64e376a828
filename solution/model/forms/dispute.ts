import type { Form } from "../form.ts";
import { card, facts, fields, paymentAtAGlance, section } from "./build.ts";

/** Main form of a dispute: what the bank says and until when to answer. */
const page: Form = {
  type: "main",
  name: "Dispute",
  header: ["cfl_state", "cfl_amount", "cfl_evidencedueby"],
  tabs: [
    {
      name: "summary",
      label: "Summary",
      sections: [
        section("happened", "What happened", [
          ...facts("cfl_name", "cfl_paymentid", "cfl_state", "cfl_reasoncode", "cfl_amount", "transactioncurrencyid"),
          ...facts("cfl_evidencedueby", "cfl_gatewayreference"),
          ...fields("ownerid"),
        ]),
      ],
      aside: [paymentAtAGlance()],
    },
  ],
};

export const disputeForms: readonly Form[] = [
  page,
  card("Dispute card", ["cfl_state", "cfl_name", "cfl_amount", "transactioncurrencyid", "cfl_evidencedueby"]),
];
