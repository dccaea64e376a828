import type { FormCell, Form } from "../form.ts";
import { facts, fields, section, wide } from "./build.ts";

const grid = (table: string, label: string, view: string): FormCell => ({
  kind: "sub-grid",
  id: `${table.slice("cfl_".length)}s`,
  label,
  table,
  relationship: `${table}_cfl_paymentid`,
  view,
});

/** Main form of Payment: a banner from the form script, then what staff ask first. */
export const paymentForm: Form = {
  type: "main",
  name: "Payment",
  onLoad: { library: "cfl_/scripts/payment-form.js", functionName: "Counterfoil.PaymentForm.onLoad" },
  tabs: [
    {
      name: "summary",
      label: "Summary",
      sections: [
        section("happened", "What happened", [
          ...facts("cfl_name", "cfl_status", "cfl_reason", "cfl_reasonmessage", "cfl_paidon", "cfl_lasteventon"),
          ...facts("cfl_attemptcount", "cfl_livemode", "cfl_underreview", "cfl_fraudwarning"),
        ]),
        section("money", "Money", [
          ...facts("cfl_amount", "transactioncurrencyid", "cfl_amountcaptured", "cfl_amountrefunded"),
          ...facts("cfl_amountrefundpending", "cfl_amountdisputed", "cfl_fee", "cfl_net", "cfl_settlementcurrency"),
        ]),
        section("gateway", "Gateway", [
          ...facts("cfl_gatewayreference", "cfl_chargereference", "cfl_paymentmethodlabel", "cfl_paymentmethodtype"),
          ...facts("cfl_reasoncode", "cfl_errorcode", "cfl_advicecode", "cfl_receipturl", "cfl_receiptemail"),
        ]),
        section("source", "What for", [
          ...facts("cfl_customerid", "cfl_profileid", "cfl_sourcetable", "cfl_sourceid", "cfl_paymentkey"),
          ...fields("ownerid"),
        ]),
      ],
    },
    {
      name: "related",
      label: "Refunds, disputes and events",
      sections: [
        wide("refunds", "Refunds", [grid("cfl_refund", "Refunds", "Active Refunds")]),
        wide("disputes", "Disputes", [grid("cfl_dispute", "Disputes", "Active Disputes")]),
        wide("attempts", "Attempts", [grid("cfl_paymentattempt", "Attempts", "Active Payment attempts")]),
        wide("events", "Gateway events", [grid("cfl_gatewayevent", "Gateway events", "Gateway events")]),
      ],
    },
  ],
};
