import { optionValue } from "../choice.ts";
import { actionKind, actionState } from "../choices/operations.ts";
import { actionForms } from "../forms/operations.ts";
import { iconNamed } from "../icons/index.ts";
import type { Table } from "../table.ts";
import { actionViews } from "../views/operations.ts";

/** A command of staff, carried out by the server exactly once. */
export const paymentAction: Table = {
  name: "cfl_paymentaction",
  set: "cfl_paymentactions",
  key: "paymentAction",
  label: "Payment action",
  labels: "Payment actions",
  description: "A command of staff, carried out by the server exactly once.",
  icon: iconNamed("action"),
  owner: "user",
  primaryName: "cfl_name",
  columns: [
    {
      kind: "autonumber",
      name: "cfl_name",
      label: "Number",
      description: "Our own number.",
      pattern: "ACT-{SEQNUM:6}",
    },
    {
      kind: "choice",
      name: "cfl_kind",
      label: "Action",
      description: "What to do.",
      choice: actionKind.name,
      required: "required",
    },
    {
      kind: "lookup",
      name: "cfl_paymentid",
      label: "Payment",
      description: "With which payment.",
      target: "cfl_payment",
    },
    {
      kind: "lookup",
      name: "cfl_gatewayeventid",
      label: "Gateway event",
      description: "Which event to replay.",
      target: "cfl_gatewayevent",
    },
    {
      kind: "money",
      name: "cfl_amount",
      label: "Amount",
      description: "How much to capture; empty means all that is authorised.",
    },
    {
      kind: "choice",
      name: "cfl_state",
      label: "State",
      description: "How the command stands.",
      choice: actionState.name,
      initially: optionValue(actionState, "requested"),
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
  keys: [],
  views: actionViews,
  forms: actionForms,
};
