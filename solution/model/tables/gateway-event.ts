import { eventState } from "../choices/operations.ts";
import { eventCommands } from "../commands/operations.ts";
import { eventForm } from "../forms/operations.ts";
import { iconNamed } from "../icons/index.ts";
import type { Table } from "../table.ts";
import { eventViews } from "../views/operations.ts";

/** A webhook event as it was taken in; pruned by age. */
export const gatewayEvent: Table = {
  name: "cfl_gatewayevent",
  set: "cfl_gatewayevents",
  key: "gatewayEvent",
  label: "Gateway event",
  labels: "Gateway events",
  description: "News from the gateway, and what became of it; pruned by age.",
  icon: iconNamed("event"),
  owner: "organization",
  primaryName: "cfl_eventid",
  columns: [
    {
      kind: "text",
      name: "cfl_eventid",
      label: "Event",
      description: "Stripe's evt_… id.",
      length: 100,
      required: "required",
    },
    { kind: "text", name: "cfl_type", label: "Type", description: "payment_intent.succeeded, …", length: 100 },
    { kind: "datetime", name: "cfl_createdon", label: "Happened on", description: "When the gateway created it." },
    {
      kind: "lookup",
      name: "cfl_paymentid",
      label: "Payment",
      description: "Of which payment.",
      target: "cfl_payment",
    },
    {
      kind: "choice",
      name: "cfl_state",
      label: "State",
      description: "What became of it.",
      choice: eventState.name,
    },
    { kind: "integer", name: "cfl_attempts", label: "Tries", description: "How often it was tried." },
    { kind: "memo", name: "cfl_error", label: "Error", description: "Why it is parked or given up.", length: 4000 },
    {
      kind: "memo",
      name: "cfl_summary",
      label: "Summary",
      description: "What it said, in short; never a client secret.",
      length: 4000,
    },
  ],
  keys: [{ name: "cfl_key_eventid", label: "Event", columns: ["cfl_eventid"] }],
  views: eventViews,
  forms: [eventForm],
  commands: eventCommands,
};
