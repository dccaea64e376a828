import type { Form } from "../form.ts";
import { orderFormScript } from "../sample-web-resources.ts";
import { fields, section, wide } from "./build.ts";

/** Main form of an order: its amount as a plain field, then the payment form bound to the same column, and what came of it. */
export const sampleOrderForm: Form = {
  type: "main",
  name: "Order",
  onLoad: { library: orderFormScript.name, functionName: "CounterfoilSample.OrderForm.onLoad" },
  tabs: [
    {
      name: "summary",
      label: "Summary",
      sections: [
        section("order", "Order", [
          ...fields("sample_name", "sample_amount", "transactioncurrencyid", "sample_contactid", "sample_email"),
          ...fields("ownerid"),
        ]),
        wide("pay", "Payment", [
          {
            kind: "control",
            column: "sample_amount",
            label: "Pay",
            component: {
              control: "cfl_Counterfoil.PaymentControl",
              bound: { amount: "sample_amount" },
              fixed: { profile: "Default" },
            },
          },
        ]),
        wide("payments", "Payments of this order", [
          {
            kind: "sub-grid",
            id: "payments",
            label: "Payments",
            table: "cfl_payment",
            relationship: "cfl_payment_sample_orderid",
            view: "Active Payments",
          },
        ]),
      ],
    },
  ],
};
