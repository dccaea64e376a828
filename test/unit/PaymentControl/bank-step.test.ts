/** @jest-environment node */
import { resumeBankStep, takeBankStep } from "../../../PaymentControl/stripe/bank-step.ts";
import { createFakeStripe } from "./support/fake-stripe.ts";

const secret = "pi_1_secret_2";
const voucher = {
  status: "requires_action",
  next_action: {
    type: "oxxo_display_details",
    oxxo_display_details: { hosted_voucher_url: "https://payments.stripe.com/v", expires_after: 1_798_000_000 },
  },
};
const shown = {
  kind: "waiting",
  instructions: { url: "https://payments.stripe.com/v", until: new Date(1_798_000_000_000).toISOString() },
};

it("leaves the meaning of a finished step to the server, passed or failed", async () => {
  const fake = createFakeStripe();
  expect(await takeBankStep(fake.stripe, secret)).toEqual({ kind: "left" });
  fake.script.handleNextAction = () => Promise.resolve({ error: { code: "payment_intent_authentication_failure" } });
  expect(await takeBankStep(fake.stripe, secret)).toEqual({ kind: "left" });
});

it("takes a step that another tab finished for finished", async () => {
  const fake = createFakeStripe();
  fake.script.handleNextAction = () => Promise.reject(new Error("not in the requires_action state"));
  expect(await takeBankStep(fake.stripe, secret)).toEqual({ kind: "left" });
});

it("finds a voucher's page and its end", async () => {
  const fake = createFakeStripe();
  fake.script.handleNextAction = () => Promise.resolve({ paymentIntent: voucher });
  expect(await takeBankStep(fake.stripe, secret)).toEqual(shown);
});

it.each([
  [
    "a dialog is shown again",
    { status: "requires_action", next_action: { type: "use_stripe_sdk" } },
    { kind: "left" },
    1,
  ],
  [
    "another site is not entered unasked",
    { status: "requires_action", next_action: { type: "redirect_to_url" } },
    { kind: "elsewhere" },
    0,
  ],
  ["a voucher is still waiting", voucher, shown, 0],
  ["what is paid meanwhile asks for nothing", { status: "succeeded", next_action: null }, { kind: "left" }, 0],
] as const)("after a reload: %s", async (_what, paymentIntent, step, dialogs) => {
  const fake = createFakeStripe();
  let opened = 0;
  fake.script.retrievePaymentIntent = () => Promise.resolve({ paymentIntent });
  fake.script.handleNextAction = () => {
    opened += 1;
    return Promise.resolve({ paymentIntent: { status: "succeeded" } });
  };
  expect(await resumeBankStep(fake.stripe, secret)).toEqual(step);
  expect(opened).toBe(dialogs);
});
