import { describe, expect, it } from "@jest/globals";
import { payerSentence, staffSentence } from "../../../core/reason-sentences.ts";
import { reasonOf, reasons } from "../../../core/reasons.ts";
import type { Reason } from "../../../core/reasons.ts";

const names = Object.keys(reasons) as Reason[];

describe("the reason of a failure", () => {
  it.each([
    ["insufficient_funds", { code: "card_declined", declineCode: "insufficient_funds" }],
    ["expired_card", { code: "expired_card" }],
    ["incorrect_details", { code: "incorrect_cvc" }],
    ["authentication_failed", { code: "payment_intent_authentication_failure" }],
    ["lost_or_stolen", { code: "card_declined", declineCode: "stolen_card" }],
    ["suspected_fraud", { code: "card_declined", declineCode: "merchant_blacklist" }],
    ["blocked_by_radar", { code: "card_declined", declineCode: "fraudulent", blocked: true }],
    ["try_again_later", { code: "card_declined", declineCode: "generic_decline", adviceCode: "try_again_later" }],
    ["declined", { code: "card_declined", declineCode: "generic_decline" }],
    ["other", { code: "something_new" }],
    ["other", {}],
  ])("is %s for %o", (reason, codes) => {
    expect(reasonOf(codes)).toBe(reason);
  });
});

describe("the sentences", () => {
  it("tell payers of lost, stolen or suspected cards no more than of any decline", () => {
    for (const reason of ["lost_or_stolen", "suspected_fraud", "blocked_by_radar"] as const) {
      expect(payerSentence(reason)).toBe(payerSentence("declined"));
    }
  });

  it.each(names)("exist for payer and staff: %s", (reason) => {
    expect(payerSentence(reason)).toMatch(/\.$/);
    expect(staffSentence(reason)).toMatch(/\.$/);
  });
});
