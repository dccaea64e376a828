import Stripe from "stripe";
import { faultOf } from "../../../server/adapters/stripe/faults.ts";

const intent = { id: "pi_1", object: "payment_intent" };
const raw = (differences: object) =>
  ({ message: "Stripe says so.", headers: {}, ...differences }) as Stripe.StripeRawError;
const invalid = (differences: object) =>
  new Stripe.errors.StripeInvalidRequestError(raw({ type: "invalid_request_error", statusCode: 400, ...differences }));

describe("what the SDK throws", () => {
  it("is a decline when it carries the intent, fresh or replayed", () => {
    const decline = (headers: object) =>
      faultOf(
        new Stripe.errors.StripeCardError(
          raw({ type: "card_error", statusCode: 402, payment_intent: intent, headers }),
        ),
      );
    expect(decline({})).toEqual({ kind: "declined", intent, replayed: false });
    expect(decline({ "idempotent-replayed": "true" })).toEqual({ kind: "declined", intent, replayed: true });
  });

  it.each([
    [
      "too many requests",
      new Stripe.errors.StripeRateLimitError(raw({ type: "rate_limit_error", statusCode: 429 })),
      "busy",
    ],
    ["a lock", invalid({ statusCode: 429, code: "lock_timeout" }), "busy"],
    ["a key in flight", invalid({ statusCode: 409, code: "idempotency_key_in_use" }), "busy"],
    ["no connection", new Stripe.errors.StripeConnectionError(raw({ type: "api_error" })), "doubtful"],
    ["a fault of Stripe's", new Stripe.errors.StripeAPIError(raw({ type: "api_error", statusCode: 500 })), "doubtful"],
    ["a state that forbids it", invalid({ code: "payment_intent_unexpected_state" }), "unexpected-state"],
    ["a refund of what went back already", invalid({ code: "charge_already_refunded" }), "unexpected-state"],
    ["a refund of a disputed charge", invalid({ code: "charge_disputed" }), "unexpected-state"],
    ["a capture after expiry", invalid({ code: "charge_expired_for_capture" }), "unexpected-state"],
    ["an empty balance", invalid({ code: "balance_insufficient" }), "refused"],
    ["too large an amount", invalid({ code: "amount_too_large", param: "amount" }), "refused"],
    ["nothing there", invalid({ statusCode: 404, code: "resource_missing" }), "not-found"],
    ["an amount too small", invalid({ code: "amount_too_small", param: "amount" }), "refused"],
    ["something that Stripe never said", new Error("socket hang up"), "doubtful"],
  ])("%s becomes ours", (_what, error, kind) => {
    expect(faultOf(error).kind).toBe(kind);
  });

  it("keeps the code when a key was used with other parameters", () => {
    const error = new Stripe.errors.StripeIdempotencyError(raw({ type: "idempotency_error", statusCode: 400 }));
    expect(faultOf(error)).toMatchObject({ kind: "refused", code: "idempotency_error" });
  });
});
