import type { Column } from "../column.ts";

/**
 * No currency of Stripe's has more, so nothing is rounded away; most have two, and the Payment form shows as many as the
 * settlement currency has.
 */
const settlementPlaces = 3;

/** What the money did: amounts in the payment's currency, fee and net in the currency of the settlement. */
export const settlementColumns: readonly Column[] = [
  {
    kind: "text",
    name: "cfl_paymentmethodtype",
    label: "Payment method type",
    description: "The gateway's word: card, sepa_debit, …",
    length: 100,
  },
  {
    kind: "text",
    name: "cfl_paymentmethodlabel",
    label: "Payment method",
    description: "In words, with the last digits.",
    length: 200,
  },
  { kind: "money", name: "cfl_amountcaptured", label: "Captured", description: "Money taken so far." },
  { kind: "money", name: "cfl_amountrefunded", label: "Refunded", description: "Money given back for good." },
  { kind: "money", name: "cfl_amountrefundpending", label: "Refund pending", description: "Money on its way back." },
  { kind: "money", name: "cfl_amountdisputed", label: "Disputed", description: "Money under open or lost disputes." },
  {
    kind: "decimal",
    name: "cfl_fee",
    label: "Fee",
    description: "The gateway's fee, in the settlement currency.",
    places: settlementPlaces,
  },
  {
    kind: "decimal",
    name: "cfl_net",
    label: "Net",
    description: "What reaches the account, in the settlement currency.",
    places: settlementPlaces,
  },
  {
    kind: "text",
    name: "cfl_settlementcurrency",
    label: "Settlement currency",
    description: "ISO code of the currency of fee and net; not the row's currency.",
    length: 3,
  },
  { kind: "yesno", name: "cfl_livemode", label: "Live", description: "Real money, not a test." },
  { kind: "datetime", name: "cfl_paidon", label: "Paid on", description: "When the money was taken." },
  {
    kind: "datetime",
    name: "cfl_lasteventon",
    label: "Last event on",
    description: "When the gateway last had news.",
  },
  { kind: "integer", name: "cfl_attemptcount", label: "Attempts", description: "How often Pay was pressed." },
];
