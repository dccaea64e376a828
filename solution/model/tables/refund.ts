import { refundCharts } from "../charts/afterwards.ts";
import { optionValue } from "../choice.ts";
import { refundReason, refundState } from "../choices/afterwards.ts";
import { refundForms } from "../forms/refund.ts";
import { iconNamed } from "../icons/index.ts";
import type { Table } from "../table.ts";
import { refundViews } from "../views/afterwards.ts";

/** Money given back: asked for by staff, or seen at the gateway. */
export const refund: Table = {
  name: "cfl_refund",
  set: "cfl_refunds",
  key: "refund",
  label: "Refund",
  labels: "Refunds",
  description: "Money given back: asked for by staff, or seen at the gateway.",
  icon: iconNamed("refund"),
  owner: "user",
  primaryName: "cfl_name",
  columns: [
    {
      kind: "autonumber",
      name: "cfl_name",
      label: "Number",
      description: "Our own number.",
      pattern: "REF-{SEQNUM:6}",
    },
    {
      kind: "lookup",
      name: "cfl_paymentid",
      label: "Payment",
      description: "Of which payment.",
      target: "cfl_payment",
      required: "required",
      onDelete: "Restrict",
    },
    { kind: "money", name: "cfl_amount", label: "Amount", description: "What is given back.", required: "recommended" },
    {
      kind: "choice",
      name: "cfl_refundreason",
      label: "Reason",
      description: "Why it is given back.",
      choice: refundReason.name,
    },
    {
      kind: "choice",
      name: "cfl_state",
      label: "State",
      description: "How the refund stands.",
      choice: refundState.name,
      initially: optionValue(refundState, "requested"),
    },
    {
      kind: "text",
      name: "cfl_gatewayreference",
      label: "Gateway reference",
      description: "Stripe's re_… id.",
      length: 100,
    },
    {
      kind: "text",
      name: "cfl_failurereason",
      label: "Failure reason",
      description: "The gateway's code when a refund failed.",
      length: 100,
    },
    {
      kind: "text",
      name: "cfl_message",
      label: "In words",
      description: "What became of it and what to do next.",
      length: 1000,
      format: "textarea",
    },
  ],
  keys: [{ name: "cfl_key_refund_gatewayreference", label: "Gateway reference", columns: ["cfl_gatewayreference"] }],
  views: refundViews,
  charts: refundCharts,
  forms: refundForms,
};
