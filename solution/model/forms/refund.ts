import type { Form } from "../form.ts";
import { facts, fields, section } from "./build.ts";

/** Main form of a refund: staff say how much of which payment and why, the server answers. */
export const refundForm: Form = {
  type: "main",
  name: "Refund",
  tabs: [
    {
      name: "summary",
      label: "Summary",
      sections: [
        section(
          "request",
          "Refund",
          fields("cfl_paymentid", "cfl_amount", "transactioncurrencyid", "cfl_refundreason"),
        ),
        section("happened", "What happened", [
          ...facts("cfl_name", "cfl_state", "cfl_message", "cfl_gatewayreference", "cfl_failurereason"),
          ...fields("ownerid"),
        ]),
      ],
    },
  ],
};
