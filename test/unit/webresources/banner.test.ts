import { paymentStatuses, type PaymentStatus } from "../../../core/status.ts";
import { type Banner, bannerOf } from "../../../webresources/payment-form/banner.ts";
import { bannerWordsFor } from "../../../webresources/payment-form/banner-words.ts";
import type { PaymentStanding } from "../../../webresources/payment-form/payment-standing.ts";

const standing = (status: PaymentStatus, also: Partial<PaymentStanding> = {}): PaymentStanding => ({
  status,
  reason: undefined,
  reasonCode: undefined,
  amount: "€20.00",
  refunded: undefined,
  disputed: undefined,
  underReview: false,
  fraudWarning: false,
  ...also,
});

const bannerFor = (payment: PaymentStanding, languageId = 1033): Banner =>
  bannerOf(payment, bannerWordsFor(languageId));

describe("the banner", () => {
  it.each(Object.keys(paymentStatuses) as PaymentStatus[])("has whole sentences for %s", (status) => {
    expect(bannerFor(standing(status)).sentence).toMatch(/^[A-Z€].+[.)]$/);
  });

  it.each([
    ["INFO", "succeeded"],
    ["WARNING", "authorized"],
    ["ERROR", "failed"],
    ["ERROR", "charged_back"],
  ] as const)("is at level %s for %s", (level, status) => {
    expect(bannerFor(standing(status)).level).toBe(level);
  });

  it("names the amount that was refunded, of how much", () => {
    const { sentence } = bannerFor(standing("partially_refunded", { refunded: "€5.00" }));
    expect(sentence).toBe("€5.00 of €20.00 has been refunded. Nothing to do.");
  });

  it("asks to wait for a transfer, not for a bank's confirmation, when that is what it waits for", () => {
    expect(bannerFor(standing("requires_action", { reason: "waiting" })).sentence).toContain("transfer or voucher");
  });

  it("raises a paid banner to a warning when the issuer warns of fraud", () => {
    const banner = bannerFor(standing("succeeded", { fraudWarning: true }));
    expect(banner).toEqual({
      level: "WARNING",
      sentence:
        "€20.00 has been paid. The card's issuer warns of fraud: consider a refund before it becomes a dispute.",
    });
  });

  it("keeps an error an error when it is under review besides", () => {
    expect(bannerFor(standing("failed", { underReview: true })).level).toBe("ERROR");
  });

  it.each(["refunded", "charged_back", "canceled"] as const)("proposes no refund for fraud once it is %s", (status) => {
    expect(bannerFor(standing(status, { fraudWarning: true }))).toEqual(bannerFor(standing(status)));
  });

  it("asks for no evidence when the dispute is lost", () => {
    const { sentence } = bannerFor(
      standing("charged_back", { reason: "dispute_fraudulent", reasonCode: "fraudulent" }),
    );
    expect(sentence).toMatch(/^The dispute was lost: .+ Nothing is left to do here\. \(fraudulent\)$/);
  });

  it.each([
    [1031, "Nicht bezahlt. Die Karte ist abgelaufen. Der Zahler braucht eine andere Karte. (expired_card)"],
    [1041, "支払われていません。カードの有効期限が切れています。支払者には別のカードが必要です。(expired_card)"],
    [1055, "Not paid. The card has expired. The payer needs another card. (expired_card)"],
  ])("speaks the user's language, %d, reason and all", (languageId, sentence) => {
    const declined = standing("failed", { reason: "expired_card", reasonCode: "expired_card" });
    expect(bannerFor(declined, languageId).sentence).toBe(sentence);
  });
});
