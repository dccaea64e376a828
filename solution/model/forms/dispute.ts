import type { Form } from "../form.ts";
import { facts, fields, section } from "./build.ts";

/** Main form of a dispute: what the bank says and until when to answer. */
export const disputeForm: Form = {
  type: "main",
  name: "Dispute",
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
    },
  ],
};
