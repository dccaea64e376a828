import { voucherEnd } from "../../../server/use-cases/pay/voucher-end.ts";

describe("the end of a voucher", () => {
  it.each([
    ["expires_at", { type: "konbini_display_details", konbini_display_details: { expires_at: 1_800_000_000 } }],
    ["expires_after", { type: "oxxo_display_details", oxxo_display_details: { expires_after: 1_800_000_000 } }],
  ])("is read by Stripe's name for it, %s", (_name, next_action) => {
    expect(voucherEnd({ next_action })).toBe("2027-01-15T08:00:00.000Z");
  });

  it.each([
    ["nothing is waited for", null],
    ["the bank's dialog is waited for", { type: "use_stripe_sdk", use_stripe_sdk: {} }],
    ["a transfer has no end", { type: "display_bank_transfer_instructions" }],
  ])("is unknown when %s", (_when, next_action) => {
    expect(voucherEnd({ next_action })).toBeUndefined();
  });
});
