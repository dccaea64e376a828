import type { GatewayIntent, IntentStatus } from "../../../core/gateway-objects.ts";
import { nextStep, type NextStep } from "../../../server/use-cases/pay/next-press.ts";
import { anIntent } from "../../fixtures/gateway-objects.ts";

const money = { amount: 2000, currency: "eur" };
const terms = { profile: { captureMethod: "automatic_async" }, money, gatewayCustomer: undefined };
const present = (status: IntentStatus, differences: Partial<GatewayIntent> = {}) =>
  anIntent({
    status,
    amount: 2000,
    currency: "eur",
    capture_method: "automatic_async",
    customer: null,
    ...differences,
  });

const action = (type: string) => ({ next_action: { type } });

describe("the next press of Pay", () => {
  it.each<readonly [string, GatewayIntent, NextStep["kind"]]>([
    ["confirms what was declined", present("requires_payment_method"), "confirm"],
    ["confirms what was never confirmed", present("requires_confirmation"), "confirm"],
    ["replaces another amount", present("requires_payment_method", { amount: 1999 }), "replace"],
    ["replaces another currency", present("requires_payment_method", { currency: "usd" }), "replace"],
    ["replaces another capture method", present("requires_confirmation", { capture_method: "manual" }), "replace"],
    ["replaces another customer", present("requires_payment_method", { customer: "cus_1" }), "replace"],
    [
      "confirms over an abandoned 3D Secure dialog",
      present("requires_action", action("use_stripe_sdk")),
      "confirm-or-replace",
    ],
    [
      "confirms over an abandoned redirect",
      present("requires_action", action("redirect_to_url")),
      "confirm-or-replace",
    ],
    ["waits for a voucher", present("requires_action", action("oxxo_display_details")), "waiting"],
    ["waits for a transfer", present("requires_action", action("display_bank_transfer_instructions")), "waiting"],
    ["waits for microdeposits", present("requires_action", action("verify_with_microdeposits")), "waiting"],
    ["leaves a bank alone that is confirming", present("processing"), "pending"],
    ["finds an authorised payment paid", present("requires_capture"), "already-paid"],
    [
      "finds a succeeded payment paid, whatever the row asks for now",
      present("succeeded", { amount: 1 }),
      "already-paid",
    ],
    ["goes on after a cancelled one", present("canceled"), "next-generation"],
  ])("%s", (_name, found, kind) => {
    expect(nextStep(found, terms).kind).toBe(kind);
  });
});

describe("the next press of a known contact", () => {
  const known = { ...terms, gatewayCustomer: "cus_1" };

  it.each<readonly [string, string | null, NextStep["kind"]]>([
    ["confirms the intent that is theirs", "cus_1", "confirm"],
    ["replaces one that is nobody's", null, "replace"],
    ["replaces one that is another's", "cus_2", "replace"],
  ])("%s", (_what, customer, kind) => {
    expect(nextStep(present("requires_payment_method", { customer }), known).kind).toBe(kind);
  });
});
