import { attemptCharts } from "../charts/attempt.ts";
import { optionValue } from "../choice.ts";
import { attemptState, reason } from "../choices/payment.ts";
import type { Column } from "../column.ts";
import { attemptForm } from "../forms/attempt.ts";
import { iconNamed } from "../icons/index.ts";
import type { Table } from "../table.ts";
import { reasonColumns } from "./reason-columns.ts";
import { attemptViews } from "../views/operations.ts";

const fromTheControl: readonly Column[] = [
  {
    kind: "lookup",
    name: "cfl_profileid",
    label: "Payment profile",
    description: "How it shall be taken.",
    target: "cfl_paymentprofile",
  },
  {
    kind: "text",
    name: "cfl_sourcetable",
    label: "Source table",
    description: "Logical name of the table that is paid for.",
    length: 128,
  },
  { kind: "text", name: "cfl_sourceid", label: "Source row", description: "GUID of the row.", length: 36 },
  {
    kind: "decimal",
    name: "cfl_amount",
    label: "Amount shown",
    description: "What the payer was shown, in the currency's major unit; the server compares it with the source row.",
    places: 4,
  },
  { kind: "text", name: "cfl_currency", label: "Currency", description: "ISO code in capitals.", length: 3 },
  {
    kind: "text",
    name: "cfl_confirmationtoken",
    label: "Confirmation token",
    description: "Stripe's ctoken_…; taken away by the server on use.",
    length: 255,
    exposed: false,
  },
  {
    kind: "text",
    name: "cfl_replykey",
    label: "Reply key",
    description: "The public key that the reply is sealed to; lives as long as the page.",
    length: 200,
    exposed: false,
  },
  {
    kind: "text",
    name: "cfl_returnto",
    label: "Return to",
    description: "The page that pays; used when its origin is one that the profile allows.",
    length: 2000,
  },
  {
    kind: "yesno",
    name: "cfl_telephone",
    label: "By telephone",
    description: "Staff entered the card of a payer on the telephone.",
  },
  {
    kind: "datetime",
    name: "cfl_touchedon",
    label: "Touched on",
    description: "Set by the control to ask the server to look again.",
  },
  {
    kind: "text",
    name: "cfl_visitorid",
    label: "Portal visitor",
    description: "GUID of the contact who pays on a portal: nobody else gets the answer.",
    length: 36,
  },
];

const fromTheServer: readonly Column[] = [
  {
    kind: "choice",
    name: "cfl_state",
    label: "State",
    description: "How this press of Pay stands.",
    choice: attemptState.name,
    initially: optionValue(attemptState, "waiting"),
  },
  {
    kind: "lookup",
    name: "cfl_paymentid",
    label: "Payment",
    description: "The Payment it belongs to.",
    target: "cfl_payment",
  },
  {
    kind: "text",
    name: "cfl_gatewayreference",
    label: "Gateway reference",
    description: "Shown to the payer as reference.",
    length: 100,
  },
  {
    kind: "text",
    name: "cfl_receipturl",
    label: "Receipt",
    description: "The gateway's receipt page; empty unless this very press paid.",
    length: 1000,
    format: "url",
    exposed: false,
  },
  {
    kind: "memo",
    name: "cfl_reply",
    label: "Reply",
    description: "Client secret or next step, sealed for the one browser that pays.",
    length: 8000,
    exposed: false,
  },
  { kind: "datetime", name: "cfl_expireson", label: "Expires on", description: "After this it is never confirmed." },
];

/** One press of Pay: the control creates the row under a GUID of its own, the server answers on it. */
export const paymentAttempt: Table = {
  name: "cfl_paymentattempt",
  set: "cfl_paymentattempts",
  key: "paymentAttempt",
  label: "Payment attempt",
  labels: "Payment attempts",
  description: "One press of Pay.",
  icon: iconNamed("attempt"),
  owner: "user",
  primaryName: "cfl_name",
  columns: [
    {
      kind: "autonumber",
      name: "cfl_name",
      label: "Number",
      description: "Our own number.",
      pattern: "ATT-{SEQNUM:6}",
    },
    ...fromTheControl,
    ...fromTheServer,
    ...reasonColumns(reason.name),
  ],
  keys: [],
  views: attemptViews,
  charts: attemptCharts,
  forms: [attemptForm],
};
