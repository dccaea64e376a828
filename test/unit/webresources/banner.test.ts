import { paymentStatuses, type PaymentStatus } from "../../../core/status.ts";
import { bannerOf } from "../../../webresources/payment-form/banner.ts";
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

describe("the banner", () => {
  it.each(Object.keys(paymentStatuses) as PaymentStatus[])("has whole sentences for %s", (status) => {
    expect(bannerOf(standing(status)).sentence).toMatch(/^[A-Z€].+[.)]$/);
  });

  it.each([
    ["INFO", "succeeded"],
    ["WARNING", "authorized"],
    ["ERROR", "failed"],
    ["ERROR", "charged_back"],
  ] as const)("is at level %s for %s", (level, status) => {
    expect(bannerOf(standing(status)).level).toBe(level);
  });

  it("names the amount that was refunded, of how much", () => {
    const { sentence } = bannerOf(standing("partially_refunded", { refunded: "€5.00" }));
    expect(sentence).toBe("€5.00 of €20.00 has been refunded. Nothing to do.");
  });

  it("asks to wait for a transfer, not for a bank's confirmation, when that is what it waits for", () => {
    expect(bannerOf(standing("requires_action", { reason: "waiting" })).sentence).toContain("transfer or voucher");
  });

  it("raises a paid banner to a warning when the issuer warns of fraud", () => {
    const banner = bannerOf(standing("succeeded", { fraudWarning: true }));
    expect(banner).toEqual({
      level: "WARNING",
      sentence:
        "€20.00 has been paid. The card's issuer warns of fraud: consider a refund before it becomes a dispute.",
    });
  });

  it("keeps an error an error when it is under review besides", () => {
    expect(bannerOf(standing("failed", { underReview: true })).level).toBe("ERROR");
  });
});
