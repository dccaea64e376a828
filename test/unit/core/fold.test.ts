import { describe, expect, it } from "@jest/globals";
import { emptyState, factsOf, fold } from "../../../core/fold.ts";
import type { Folded } from "../../../core/fold.ts";
import type { Observation } from "../../../core/fold/observation.ts";
import { observeEvent } from "../../../core/fold/observe-event.ts";
import type { GatewayEvent } from "../../../core/gateway-objects.ts";
import { leanCharge, leanIntent, leanTruth } from "../../../core/lean-objects.ts";
import {
  aCharge,
  aDeclinedIntent,
  aDispute,
  aFailedCharge,
  anEvent,
  anIntent,
  aRefund,
  aTransaction,
} from "../../fixtures/gateway-objects.ts";

const seen = (event: GatewayEvent): Observation => {
  const observed = observeEvent(event);
  if (!observed.ok) throw new Error(observed.error.kind);
  return observed.value.observation;
};

const foldAll = (observations: readonly Observation[]): Folded =>
  observations.reduce<Folded>(
    (folded, observation) => fold(folded.state, observation),
    fold(emptyState, observations[0] ?? never()),
  );

const never = (): never => {
  throw new Error("nothing to fold");
};

const created = anEvent("payment_intent.created", anIntent());
const chargeFailed = anEvent("charge.failed", aFailedCharge());
const paymentFailed = anEvent("payment_intent.payment_failed", aDeclinedIntent());
const succeededIntent = anIntent({ status: "succeeded", latest_charge: "ch_1", payment_method: "pm_1" });

describe("created and payment_failed in one second", () => {
  it.each([
    ["in order", [created, chargeFailed, paymentFailed]],
    ["backwards", [paymentFailed, chargeFailed, created]],
    ["twice and backwards", [paymentFailed, paymentFailed, chargeFailed, chargeFailed, created, created]],
    ["the charge last", [created, paymentFailed, chargeFailed]],
  ])("fails with its reason without asking anybody: %s", (_order, events) => {
    const { reading } = foldAll(events.map(seen));
    expect(reading.kind).toBe("decided");
    expect(factsOf(reading)).toMatchObject({
      status: "failed",
      reasonCode: "insufficient_funds",
      errorCode: "card_declined",
      reason: "insufficient_funds",
    });
  });

  it("calls the late birth of a failed payment stale", () => {
    const before = foldAll([paymentFailed, chargeFailed].map(seen));
    expect(fold(before.state, seen(created)).verdict).toBe("stale");
  });
});

describe("a second attempt in the same second", () => {
  const answer = (ordinal: number, intent = aDeclinedIntent()): Observation => ({
    kind: "answer",
    id: `answer:${ordinal}`,
    ordinal,
    intent: leanIntent(intent),
    charge: leanCharge(aFailedCharge()),
  });
  const waiting = anIntent({ status: "requires_action", latest_charge: "ch_1", payment_method: "pm_2" });

  it("stands although the first one's failure arrives later, because our own attempts are counted", () => {
    const { state } = foldAll([answer(1), answer(2, waiting)]);
    const late = fold(state, seen(paymentFailed));
    expect(late.verdict).not.toBe("ambiguous");
    expect(factsOf(late.reading)?.status).toBe("requires_action");
  });

  it("stands for payments made elsewhere, too, because its intent still shows the first one's charge", () => {
    const events = [anEvent("payment_intent.requires_action", waiting), chargeFailed, paymentFailed];
    expect(factsOf(foldAll(events.map(seen)).reading)?.status).toBe("requires_action");
  });

  it("is ambiguous when neither charge nor count tells the attempts apart", () => {
    const failure = (method: string) =>
      anIntent({
        last_payment_error: {
          code: "payment_intent_authentication_failure",
          payment_method: { id: method, type: "card", card: { last4: method } },
        },
      });
    const events = ["pm_1", "pm_2"].map((id) => anEvent("payment_intent.payment_failed", failure(id)));
    expect(foldAll(events.map(seen)).reading).toMatchObject({ kind: "ambiguous", doubt: "order" });
  });

  it("is told apart by different seconds", () => {
    const later = anEvent(
      "payment_intent.requires_action",
      anIntent({ status: "requires_action", payment_method: "pm_2" }),
      {
        created: 1001,
      },
    );
    const failure = anIntent({ last_payment_error: { code: "payment_intent_authentication_failure" } });
    const events = [later, anEvent("payment_intent.payment_failed", failure)];
    expect(factsOf(foldAll(events.map(seen)).reading)?.status).toBe("requires_action");
  });
});

describe("doubts", () => {
  const paid = anEvent("payment_intent.succeeded", succeededIntent);
  it.each([
    ["a charge overtakes its intent", [created, anEvent("charge.succeeded", aCharge())], "intent-behind"],
    ["an intent names a charge not seen yet", [created, paid], "charge-unknown"],
    ["a refund comes before any intent", [anEvent("refund.created", aRefund())], "no-intent"],
    [
      "fee and net are booked",
      [paid, anEvent("charge.updated", aCharge({ balance_transaction: "txn_1" }))],
      "transaction-unknown",
    ],
    [
      "a charge tells of a refund not seen yet",
      [paid, anEvent("charge.refunded", aCharge({ amount_refunded: 500 }))],
      "refund-unknown",
    ],
    [
      "a dispute moves",
      [paid, anEvent("charge.succeeded", aCharge()), anEvent("charge.dispute.created", aDispute())],
      "dispute",
    ],
    [
      "another API version speaks",
      [anEvent("payment_intent.created", anIntent(), { api_version: "2020-08-27" })],
      "foreign-version",
    ],
    [
      "a charge both fails and succeeds",
      [paid, anEvent("charge.succeeded", aCharge()), anEvent("charge.failed", aFailedCharge())],
      "contradiction",
    ],
  ])("are kept for when %s", (_when, events, doubt) => {
    expect(foldAll(events.map(seen)).reading).toMatchObject({ kind: "ambiguous", doubt });
  });

  it("are ended by a read of everything, which makes stale what came before it", () => {
    const dispute = seen(anEvent("charge.dispute.created", aDispute()));
    const doubtful = foldAll([seen(paid), dispute]);
    const truth: Observation = {
      kind: "truth",
      id: "truth:1",
      covers: Object.keys(doubtful.state.live),
      since: 1000,
      truth: leanTruth({
        intent: succeededIntent,
        charges: [aCharge({ balance_transaction: aTransaction() })],
        refunds: [],
        disputes: [aDispute()],
      }),
    };
    const settled = fold(doubtful.state, truth);
    expect(factsOf(settled.reading)?.status).toBe("disputed");
    expect(fold(settled.state, dispute).verdict).toBe("stale");
  });
});

describe("flags", () => {
  const review = (open: boolean) =>
    anEvent("review.opened", { object: "review", id: "prv_1", open, payment_intent: "pi_1" } as never);

  it("stay away from rows that nobody has flagged", () => {
    expect(factsOf(fold(emptyState, seen(created)).reading)).not.toHaveProperty("underReview");
  });

  it("keep a closed review closed in any order", () => {
    expect(factsOf(foldAll([created, review(false), review(true)].map(seen)).reading)?.underReview).toBe(false);
    expect(factsOf(foldAll([created, review(true)].map(seen)).reading)?.underReview).toBe(true);
  });

  it("keep a review closed that a read found closed, however late its opening is heard of", () => {
    const intent = { ...anIntent(), review: { id: "prv_1", open: false } };
    const read = { kind: "truth", id: "truth:1", covers: [], since: undefined } as const;
    const truth = leanTruth({ intent, charges: [], refunds: [], disputes: [] });
    expect(factsOf(foldAll([{ ...read, truth }, seen(review(true))]).reading)?.underReview).toBe(false);
    expect(factsOf(foldAll([seen(review(true)), { ...read, truth }]).reading)?.underReview).toBe(false);
  });

  it("keep a fraud warning", () => {
    const warning = anEvent("radar.early_fraud_warning.created", {
      object: "radar.early_fraud_warning",
      id: "issfr_1",
      payment_intent: "pi_1",
    } as never);
    expect(factsOf(foldAll([created, warning].map(seen)).reading)?.fraudWarning).toBe(true);
  });
});

it("keeps no client secret", () => {
  expect(JSON.stringify(fold(emptyState, seen(created)).state)).not.toContain("pi_1_secret");
});
