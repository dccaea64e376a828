import { disputeCharts } from "../charts/afterwards.ts";
import { disputeState } from "../choices/afterwards.ts";
import { disputeForms } from "../forms/dispute.ts";
import { iconNamed } from "../icons/index.ts";
import type { Table } from "../table.ts";
import { disputeViews } from "../views/afterwards.ts";

/** A payer's bank asks for the money back, or asks first. */
export const dispute: Table = {
  name: "cfl_dispute",
  set: "cfl_disputes",
  key: "dispute",
  label: "Dispute",
  labels: "Disputes",
  description: "The payer's bank asks for the money back, or asks first.",
  icon: iconNamed("dispute"),
  owner: "user",
  primaryName: "cfl_name",
  columns: [
    {
      kind: "autonumber",
      name: "cfl_name",
      label: "Number",
      description: "Our own number.",
      pattern: "DSP-{SEQNUM:6}",
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
    { kind: "money", name: "cfl_amount", label: "Amount", description: "What is disputed." },
    {
      kind: "choice",
      name: "cfl_state",
      label: "State",
      description: "How the dispute stands.",
      choice: disputeState.name,
    },
    {
      kind: "text",
      name: "cfl_reasoncode",
      label: "Reason code",
      description: "The gateway's word for the payer's claim.",
      length: 100,
    },
    {
      kind: "datetime",
      name: "cfl_evidencedueby",
      label: "Evidence due by",
      description: "After this the dispute is lost unanswered.",
    },
    {
      kind: "text",
      name: "cfl_gatewayreference",
      label: "Gateway reference",
      description: "Stripe's du_… or dp_… id.",
      length: 100,
    },
  ],
  keys: [{ name: "cfl_key_dispute_gatewayreference", label: "Gateway reference", columns: ["cfl_gatewayreference"] }],
  views: disputeViews,
  charts: disputeCharts,
  forms: disputeForms,
};
