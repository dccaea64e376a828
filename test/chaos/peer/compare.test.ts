import { aCharge, aDeclinedIntent, aRefund } from "../../fixtures/gateway-objects.ts";
import type { StripeEvidence } from "../judge/evidence.ts";
import { judgePeer } from "./compare.ts";

const stripe: StripeEvidence = {
  ...{
    intents: [aDeclinedIntent()],
    charges: [aCharge()],
    refunds: [aRefund()],
    disputes: [],
    transactions: [],
    events: [],
  },
  ...{ warned: new Set(), underReview: new Set() },
};

const rows = {
  payment_intents: [
    {
      ...{ id: "pi_1", status: "requires_payment_method" },
      last_payment_error: { code: "card_declined", decline_code: "insufficient_funds", message: "not compared" },
    },
  ],
  charges: [{ id: "ch_1", status: "succeeded", refunded: false, amount_refunded: "0" }],
  refunds: [{ id: "re_1", status: "succeeded" }],
  disputes: [],
};

it("finds nothing when the peer says what Stripe says", () => {
  const verdicts = Object.values(judgePeer(stripe, rows));
  expect(verdicts.map(({ wrong, lost }) => wrong + lost)).toEqual([0, 0, 0, 0]);
});

it("sees a failure that the peer forgot, and a row that it never made", () => {
  const forgotten = [{ id: "pi_1", status: "requires_payment_method", last_payment_error: null }];
  const verdicts = judgePeer(stripe, { ...rows, payment_intents: forgotten, refunds: [] });
  expect(verdicts.payment_intents).toMatchObject({ objects: 1, wrong: 1, lost: 0 });
  expect(verdicts.refunds).toMatchObject({ objects: 1, wrong: 0, lost: 1 });
});
