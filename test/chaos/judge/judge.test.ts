import { attemptStates } from "../../../core/attempt.ts";
import { choices } from "../../../core/generated/tables.ts";
import { disputeStates } from "../../../core/dispute-facts.ts";
import { paymentStatuses } from "../../../core/status.ts";
import { lostDisputeSentence } from "../../../core/reason-sentences.ts";
import { refundStates } from "../../../core/refund-facts.ts";
import { aCharge, aDispute, anIntent, aRefund, aTransaction } from "../../fixtures/gateway-objects.ts";
import type { Evidence, Row, RowEvidence, StripeEvidence } from "./evidence.ts";
import { judge } from "./judge.ts";

const currency = { _transactioncurrencyid_value: "currency-1" };

const payment: Row = {
  ...currency,
  cfl_paymentid: "payment-1",
  cfl_sourceid: "order-1",
  cfl_gatewayreference: "pi_1",
  cfl_amount: 20,
  cfl_status: paymentStatuses.charged_back,
  cfl_chargereference: "ch_1",
  cfl_reasoncode: "fraudulent",
  cfl_reason: 413500021,
  cfl_reasonmessage: lostDisputeSentence,
  cfl_paymentmethodtype: "card",
  cfl_paymentmethodlabel: "Visa •••• 4242",
  cfl_amountcaptured: 20,
  cfl_amountrefunded: 5,
  cfl_amountrefundpending: 0,
  cfl_amountdisputed: 20,
  cfl_fee: 0.55,
  cfl_net: 19.45,
  cfl_settlementcurrency: "EUR",
  cfl_livemode: false,
  cfl_paidon: "1970-01-01T00:16:40Z",
  cfl_receipturl: "https://pay.stripe.com/receipts/1",
};

const refund: Row = {
  ...currency,
  cfl_refundid: "refund-1",
  _cfl_paymentid_value: "payment-1",
  cfl_gatewayreference: "re_1",
  cfl_amount: 5,
  cfl_state: refundStates.succeeded,
};

const dispute: Row = {
  ...currency,
  cfl_disputeid: "dispute-1",
  _cfl_paymentid_value: "payment-1",
  cfl_gatewayreference: "du_1",
  cfl_amount: 20,
  cfl_state: disputeStates.lost,
  cfl_reasoncode: "fraudulent",
  cfl_evidencedueby: "1970-01-01T02:30:00Z",
};

const attempt: Row = {
  cfl_paymentattemptid: "attempt-1",
  cfl_sourceid: "order-1",
  cfl_state: attemptStates.succeeded,
  cfl_gatewayreference: "pi_1",
};

const event: Row = { cfl_eventid: "evt_1", cfl_state: choices.eventState.applied };

const stripe: StripeEvidence = {
  intents: [
    anIntent({
      status: "succeeded",
      latest_charge: "ch_1",
      payment_method: "pm_1",
      metadata: { cfl_payment: "payment-1" },
    }),
  ],
  charges: [aCharge({ balance_transaction: "txn_1", amount_refunded: 500, disputed: true })],
  refunds: [aRefund({ metadata: { cfl_refund: "refund-1" } })],
  disputes: [aDispute({ status: "lost" })],
  transactions: [aTransaction()],
  events: [{ id: "evt_1", type: "payment_intent.succeeded", acknowledged: true, intent: "pi_1" }],
  warned: new Set(),
  underReview: new Set(),
};

const rows: RowEvidence = {
  payments: [payment],
  refunds: [refund],
  disputes: [dispute],
  events: [event],
  attempts: [attempt],
  actions: [{ cfl_state: choices.actionState.done }],
  currencies: new Map([["currency-1", "EUR"]]),
};

const told = (spoilt: { stripe?: Partial<StripeEvidence>; rows?: Partial<RowEvidence> } = {}) => {
  const evidence: Evidence = {
    stripe: { ...stripe, ...spoilt.stripe },
    rows: { ...rows, ...spoilt.rows },
    refundsAsked: new Map(),
  };
  return judge(evidence).map(({ verdict, about }) => `${verdict} ${about}`);
};

describe("the judge", () => {
  it("has nothing to say when every row is true", () => {
    const findings = judge({ stripe, rows, refundsAsked: new Map() });
    expect(findings).toEqual([]);
  });

  it.each(Object.keys(payment).filter((column) => column.startsWith("cfl_") && !/id$/.test(column)))(
    "sees %s of a Payment that says something else",
    (column) => {
      const spoilt = { ...payment, [column]: column === "cfl_gatewayreference" ? "pi_2" : "something else" };
      expect(told({ rows: { payments: [spoilt] } })).toContainEqual(expect.stringMatching(/^(wrong|lost) /));
    },
  );

  it.each([
    [
      "a Payment in another currency",
      { rows: { currencies: new Map([["currency-1", "USD"]]) } },
      "wrong Payment of pi_1",
    ],
    ["a review that the row does not show", { stripe: { underReview: new Set(["pi_1"]) } }, "wrong Payment of pi_1"],
    ["a warning that the row does not show", { stripe: { warned: new Set(["pi_1"]) } }, "wrong Payment of pi_1"],
    ["an intent without its row", { rows: { payments: [] } }, "lost pi_1"],
    ["two rows for one intent", { rows: { payments: [payment, payment] } }, "doubled pi_1"],
    ["a refund's amount", { rows: { refunds: [{ ...refund, cfl_amount: 6 }] } }, "wrong row of re_1"],
    ["a refund's state", { rows: { refunds: [{ ...refund, cfl_state: refundStates.failed }] } }, "wrong row of re_1"],
    [
      "a refund of another payment",
      { rows: { refunds: [{ ...refund, _cfl_paymentid_value: "?" }] } },
      "wrong row of re_1",
    ],
    ["a refund without its row", { rows: { refunds: [] } }, "lost re_1"],
    ["two rows for one refund", { rows: { refunds: [refund, refund] } }, "doubled re_1"],
    [
      "a refund that staff asked for and nobody carried out",
      { rows: { refunds: [refund, { cfl_refundid: "refund-2", cfl_state: refundStates.requested }] } },
      "wrong Refund row refund-2",
    ],
    ["a dispute's state", { rows: { disputes: [{ ...dispute, cfl_state: disputeStates.won }] } }, "wrong row of du_1"],
    ["a dispute without its row", { rows: { disputes: [] } }, "lost du_1"],
    ["an acknowledged event without its row", { rows: { events: [] } }, "lost evt_1"],
    [
      "an event that was buried",
      { rows: { events: [{ ...event, cfl_state: choices.eventState.dead_letter }] } },
      "wrong evt_1",
    ],
    [
      "an attempt that waits for a bank although all is paid",
      { rows: { attempts: [{ ...attempt, cfl_state: attemptStates.requires_action }] } },
      "wrong attempt attempt-1",
    ],
    [
      "an attempt that was never answered",
      { rows: { attempts: [{ ...attempt, cfl_state: attemptStates.working }] } },
      "wrong attempt attempt-1",
    ],
    [
      "an action that was never answered",
      { rows: { actions: [{ cfl_paymentactionid: "action-1", cfl_state: choices.actionState.requested }] } },
      "wrong action action-1",
    ],
    [
      "two charges that took money for one order",
      { stripe: { charges: [...stripe.charges, aCharge({ id: "ch_2" })] } },
      "doubled order-1",
    ],
    [
      "two refunds for one Refund row",
      { stripe: { refunds: [...stripe.refunds, aRefund({ id: "re_2", metadata: { cfl_refund: "refund-1" } })] } },
      "doubled refund-1",
    ],
    [
      "a refund that nobody asked for",
      { stripe: { refunds: [...stripe.refunds, aRefund({ id: "re_2" })] } },
      "doubled pi_1",
    ],
    [
      "more taken than asked",
      { stripe: { intents: [{ ...anIntent(), ...stripe.intents[0], amount: 1500 }] } },
      "doubled pi_1",
    ],
  ])("sees %s", (_what, spoilt, finding) => {
    expect(told(spoilt as Parameters<typeof told>[0])).toContain(finding);
  });

  it("lets an event without acknowledgement be without a row, and a spare intent that never carried money", () => {
    const spare = anIntent({ id: "pi_2", metadata: { cfl_payment: "payment-1" } });
    const unheard = { id: "evt_2", type: "charge.updated", acknowledged: false, intent: "pi_1" };
    expect(told({ stripe: { intents: [...stripe.intents, spare], events: [...stripe.events, unheard] } })).toEqual([]);
  });
});
