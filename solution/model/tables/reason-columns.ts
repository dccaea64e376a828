import type { Column } from "../column.ts";

/** What the gateway itself says, on a Payment. */
export const gatewayCodes: readonly Column[] = [
  {
    kind: "text",
    name: "cfl_chargereference",
    label: "Charge reference",
    description: "Stripe's ch_… or py_… id of the latest charge.",
    length: 100,
  },
];

/** The reason columns that Payments and attempts share. Empty when nothing is wrong. */
export const reasonColumns = (choice: string): readonly Column[] => [
  {
    kind: "text",
    name: "cfl_reasoncode",
    label: "Reason code",
    description:
      "The gateway's code for the present state: decline code, else error code, cancellation or dispute reason.",
    length: 100,
  },
  {
    kind: "text",
    name: "cfl_errorcode",
    label: "Error code",
    description: "The gateway's error code.",
    length: 100,
  },
  {
    kind: "text",
    name: "cfl_advicecode",
    label: "Advice code",
    description: "What the card network advises to do next.",
    length: 100,
  },
  { kind: "choice", name: "cfl_reason", label: "Reason", description: "Our own word for the reason.", choice },
  {
    kind: "text",
    name: "cfl_reasonmessage",
    label: "Reason in words",
    description: "What happened and what to do next.",
    length: 1000,
    format: "textarea",
  },
];
