import type { Column } from "../column.ts";

/** What a Payment is for, who pays it, and flags that stand beside its status. */
export const sourceColumns: readonly Column[] = [
  {
    kind: "text",
    name: "cfl_sourcetable",
    label: "Source table",
    description: "Logical name of the table that the payment is for.",
    length: 128,
  },
  {
    kind: "text",
    name: "cfl_sourceid",
    label: "Source row",
    description: "GUID of the row that the payment is for.",
    length: 36,
  },
  {
    kind: "lookup",
    name: "cfl_profileid",
    label: "Payment profile",
    description: "How it was taken.",
    target: "cfl_paymentprofile",
  },
  { kind: "customer", name: "cfl_customerid", label: "Customer", description: "Who owes it." },
  {
    kind: "text",
    name: "cfl_gatewaycustomer",
    label: "Gateway customer",
    description: "Stripe's cus_… id of whoever pays, where saved payment methods are offered.",
    length: 100,
  },
  {
    kind: "text",
    name: "cfl_receiptemail",
    label: "Receipt e-mail",
    description: "Where the gateway sends the receipt.",
    length: 254,
    format: "email",
  },
  {
    kind: "text",
    name: "cfl_receipturl",
    label: "Receipt",
    description: "The gateway's receipt page.",
    length: 1000,
    format: "url",
  },
  { kind: "yesno", name: "cfl_underreview", label: "Under review", description: "Somebody must look at it first." },
  {
    kind: "yesno",
    name: "cfl_fraudwarning",
    label: "Fraud warning",
    description: "The card's issuer warned of fraud.",
  },
];
