import { optionValue } from "../choice.ts";
import { captureMethod, setupFutureUsage } from "../choices/profile.ts";
import type { Column } from "../column.ts";

/** How the form looks and what the gateway is asked to do. */
export const profileCheckoutColumns: readonly Column[] = [
  {
    kind: "choice",
    name: "cfl_capturemethod",
    label: "Capture",
    description: "When an authorised payment is captured.",
    choice: captureMethod.name,
    initially: optionValue(captureMethod, "automatic_async"),
  },
  {
    kind: "choice",
    name: "cfl_setupfutureusage",
    label: "Save for later",
    description: "Keep the payment method for later payments.",
    choice: setupFutureUsage.name,
  },
  {
    kind: "yesno",
    name: "cfl_savedmethods",
    label: "Offer saved payment methods",
    description: "A known contact may save payment methods and pay with them again.",
  },
  {
    kind: "yesno",
    name: "cfl_telephone",
    label: "Take telephone payments",
    description: "Staff may enter the card of a payer on the telephone; Stripe must have allowed it for the account.",
  },
  {
    kind: "text",
    name: "cfl_paymentmethodconfiguration",
    label: "Payment method configuration",
    description: "Stripe's pmc_… id; empty means the account's default.",
    length: 100,
  },
  {
    kind: "text",
    name: "cfl_description",
    label: "Description",
    description: "Stands on the gateway's payment and on the receipt.",
    length: 500,
  },
  {
    kind: "memo",
    name: "cfl_returnorigins",
    label: "Return origins",
    description: "One https origin a line: where a payer may come back to after a redirect.",
    length: 2000,
  },
  { kind: "text", name: "cfl_layout", label: "Layout", description: "tabs or accordion.", length: 20 },
  {
    kind: "lookup",
    name: "cfl_teamid",
    label: "Team",
    description: "Owns payments whose source row has no owner.",
    target: "team",
  },
];
