import type { Form } from "../form.ts";
import { scriptNamed } from "../web-resources.ts";
import { card, facts, fields, listOf, section, short, wide } from "./build.ts";

/** Main form of Payment: a banner from the form script, then what staff ask first; the gateway's own words come last. */
const page: Form = {
  type: "main",
  name: "Payment",
  onLoad: { library: scriptNamed("payment-form"), functionName: "Counterfoil.PaymentForm.onLoad" },
  header: ["cfl_status", "cfl_amount", "transactioncurrencyid"],
  tabs: [
    {
      name: "summary",
      label: "Summary",
      sections: [
        section("happened", "Where it stands", [
          ...facts("cfl_status", "cfl_reason", "cfl_amount", "transactioncurrencyid"),
          ...facts("cfl_paymentmethodlabel", "cfl_paidon"),
        ]),
        wide("next", "What happened and what to do next", facts("cfl_reasonmessage")),
        section("money", "Money", [
          ...facts("cfl_amountcaptured", "cfl_amountrefunded", "cfl_amountrefundpending", "cfl_amountdisputed"),
          ...facts("cfl_fee", "cfl_net", "cfl_settlementcurrency", "cfl_livemode"),
        ]),
        section("source", "What for and who pays", [
          ...facts("cfl_name", "cfl_customerid", "cfl_receiptemail", "cfl_receipturl"),
          ...fields("ownerid"),
        ]),
      ],
      aside: [
        wide("review", "Review", facts("cfl_underreview", "cfl_fraudwarning")),
        wide("notes", "Notes", [{ kind: "timeline", label: "Notes" }]),
      ],
    },
    {
      name: "related",
      label: "Refunds, disputes and events",
      sections: [
        wide("refunds", "Refunds", [listOf("cfl_refund", "Refunds", "Active Refunds")]),
        wide("disputes", "Disputes", [listOf("cfl_dispute", "Disputes", "Active Disputes")]),
        wide("actions", "Payment actions", [listOf("cfl_paymentaction", "Payment actions", "Active Payment actions")]),
        wide("attempts", "Attempts", [listOf("cfl_paymentattempt", "Attempts", "Active Payment attempts")]),
        wide("events", "Gateway events", [listOf("cfl_gatewayevent", "Gateway events", "Gateway events")]),
      ],
    },
    {
      name: "gateway",
      label: "In Stripe's words",
      sections: [
        section("gateway", "Gateway", [
          ...facts("cfl_gatewayreference", "cfl_chargereference", "cfl_paymentmethodtype", "cfl_attemptcount"),
          ...facts("cfl_reasoncode", "cfl_errorcode", "cfl_advicecode", "cfl_lasteventon"),
        ]),
        section("origin", "Where it comes from", [
          ...facts("cfl_profileid", "cfl_paymentkey", "cfl_sourcetable", "cfl_sourceid"),
        ]),
      ],
    },
  ],
};

export const paymentForms: readonly Form[] = [
  page,
  short("quick", "Payment at a glance", [
    ...facts("cfl_status", "cfl_reason", "cfl_amount", "transactioncurrencyid"),
    ...facts("cfl_amountrefunded", "cfl_paymentmethodlabel", "cfl_paidon", "cfl_customerid"),
  ]),
  card("Payment card", ["cfl_status", "cfl_name", "cfl_amount", "transactioncurrencyid", "cfl_paidon", "ownerid"]),
];
