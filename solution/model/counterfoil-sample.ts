import { sampleRoles } from "./roles/sample.ts";
import { orderFormScript } from "./sample-web-resources.ts";
import type { Solution } from "./solution.ts";
import { payment } from "./tables/payment.ts";
import { sampleOrder } from "./tables/sample-order.ts";

const neededBy = { schemaName: sampleOrder.name, label: sampleOrder.label };

/** An order to pay, to try things with: never managed, never needed. */
export const counterfoilSample: Solution = {
  name: "CounterfoilSample",
  label: "Counterfoil sample",
  description: "An order table with the payment form on it, for trying Counterfoil.",
  publisher: { name: "counterfoilsample", label: "Counterfoil sample", prefix: "sample", optionPrefix: 41351 },
  tables: [sampleOrder],
  extensions: [
    {
      table: payment,
      columns: [
        {
          kind: "lookup",
          name: "sample_orderid",
          label: "Order",
          description: "The order that is paid; the profile's regarding column.",
          target: sampleOrder.name,
        },
      ],
    },
  ],
  choices: [],
  roles: sampleRoles,
  webResources: [orderFormScript],
  components: [],
  apps: [],
  dependencies: [
    { type: 1, schemaName: payment.name, label: payment.label, solution: "Counterfoil", neededBy },
    {
      type: 66,
      schemaName: "cfl_Counterfoil.PaymentControl",
      label: "cfl_Counterfoil.PaymentControl",
      solution: "Counterfoil",
      neededBy,
    },
  ],
  multilingual: false,
  managed: false,
};
