import type { Form } from "../form.ts";
import { facts, paymentAtAGlance, section } from "./build.ts";

/** Main form of an attempt: nobody fills it in, and what is sealed or spent does not stand on it. */
export const attemptForm: Form = {
  type: "main",
  name: "Payment attempt",
  tabs: [
    {
      name: "summary",
      label: "Summary",
      sections: [
        section("happened", "What happened", [
          ...facts("cfl_name", "cfl_state", "cfl_reason", "cfl_reasonmessage", "cfl_reasoncode", "cfl_errorcode"),
          ...facts("cfl_advicecode", "cfl_paymentid", "cfl_gatewayreference", "cfl_expireson", "cfl_touchedon"),
        ]),
        section("source", "What for", [
          ...facts("cfl_amount", "cfl_currency", "cfl_profileid", "cfl_sourcetable", "cfl_sourceid", "ownerid"),
        ]),
      ],
      aside: [paymentAtAGlance()],
    },
  ],
};
