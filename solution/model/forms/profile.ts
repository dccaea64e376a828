import type { Form } from "../form.ts";
import { fields, section, wide } from "./build.ts";

/** Main form of a profile: the one row that a maker configures. */
export const profileForm: Form = {
  type: "main",
  name: "Payment profile",
  tabs: [
    {
      name: "summary",
      label: "Summary",
      sections: [
        section("gateway", "Stripe", fields("cfl_name", "cfl_publishablekey", "cfl_livemode", "cfl_account")),
        section("source", "What is paid for", [
          ...fields("cfl_sourcetable", "cfl_sourceset", "cfl_amountcolumn", "cfl_currencycolumn", "cfl_fixedcurrency"),
          ...fields("cfl_regardingcolumn", "cfl_receiptemailcolumn", "cfl_billingnamecolumn", "cfl_teamid"),
        ]),
        section("checkout", "How it is taken", [
          ...fields("cfl_capturemethod", "cfl_setupfutureusage", "cfl_paymentmethodconfiguration", "cfl_layout"),
          ...fields("cfl_savedmethods", "cfl_telephone", "cfl_description"),
        ]),
        wide("return", "After a redirect", fields("cfl_returnorigins")),
      ],
    },
  ],
};
