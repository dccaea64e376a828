import { paymentCharts } from "../charts/payment.ts";
import { reason, status } from "../choices/payment.ts";
import { optionValue } from "../choice.ts";
import { paymentCommands } from "../commands/payment.ts";
import { paymentForms } from "../forms/payment.ts";
import { iconNamed } from "../icons/index.ts";
import type { Table } from "../table.ts";
import { gatewayCodes, reasonColumns } from "./reason-columns.ts";
import { settlementColumns } from "./settlement-columns.ts";
import { sourceColumns } from "./source-columns.ts";
import { paymentViews } from "../views/payment.ts";

/** What is owed and what became of it. Written by the server alone. */
export const payment: Table = {
  name: "cfl_payment",
  set: "cfl_payments",
  key: "payment",
  label: "Payment",
  labels: "Payments",
  description: "What is owed and what became of it; at most one payment of the gateway.",
  icon: iconNamed("payment"),
  owner: "user",
  hasNotes: true,
  primaryName: "cfl_name",
  columns: [
    {
      kind: "autonumber",
      name: "cfl_name",
      label: "Number",
      description: "Our own number.",
      pattern: "PAY-{SEQNUM:6}",
    },
    {
      kind: "text",
      name: "cfl_paymentkey",
      label: "Payment key",
      description: "Source table, row, profile and generation, or the gateway reference of a payment made elsewhere.",
      length: 250,
      required: "required",
    },
    {
      kind: "text",
      name: "cfl_gatewayreference",
      label: "Gateway reference",
      description: "Stripe's pi_… id; empty until a payment exists there.",
      length: 100,
    },
    { kind: "money", name: "cfl_amount", label: "Amount", description: "What is owed." },
    {
      kind: "choice",
      name: "cfl_status",
      label: "Status",
      description: "Where the payment stands.",
      choice: status.name,
      initially: optionValue(status, "created"),
      required: "required",
    },
    ...gatewayCodes,
    ...reasonColumns(reason.name),
    ...settlementColumns,
    ...sourceColumns,
  ],
  keys: [
    { name: "cfl_key_paymentkey", label: "Payment key", columns: ["cfl_paymentkey"] },
    { name: "cfl_key_payment_gatewayreference", label: "Gateway reference", columns: ["cfl_gatewayreference"] },
  ],
  views: paymentViews,
  charts: paymentCharts,
  forms: paymentForms,
  commands: paymentCommands,
};
