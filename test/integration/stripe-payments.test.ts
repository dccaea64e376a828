import type Stripe from "stripe";
import { type Listener, type Running, startListener, startStripe } from "./stripe-sandbox-server.ts";

const returnUrl = "https://shop.example/return";
const card = (number: string) => ({
  type: "card" as const,
  card: { number, exp_month: 12, exp_year: 2034, cvc: "123" },
});

describe("a payment through the real SDK", () => {
  let running: Running;
  let listener: Listener;
  let stripe: Stripe;

  beforeAll(async () => {
    running = await startStripe();
    listener = await startListener();
    stripe = running.client();
  });
  afterAll(async () => {
    await running.close();
    await listener.close();
  });
  beforeEach(async () => {
    running.sandbox.reset();
    listener.events.splice(0);
    await stripe.webhookEndpoints.create({ url: listener.url, enabled_events: ["*"] });
  });

  const token = (number: string) =>
    running.client({ key: "pk_test_sandbox" }).rawRequest("POST", "/v1/confirmation_tokens", {
      payment_method_data: card(number),
      metadata: { attempt: "a1" },
    }) as unknown as Promise<Stripe.ConfirmationToken>;

  it("takes the money of a good card and tells it in Stripe's order", async () => {
    const intent = await stripe.paymentIntents.create({ amount: 2000, currency: "eur" });
    const { id } = await token("4242424242424242");
    const paid = await stripe.paymentIntents.confirm(intent.id, {
      confirmation_token: id,
      return_url: returnUrl,
      use_stripe_sdk: true,
      expand: ["latest_charge.balance_transaction"],
    });
    expect(paid).toMatchObject({
      status: "succeeded",
      amount_received: 2000,
      latest_charge: { balance_transaction: null },
    });
    await listener.heard(4);
    expect((await stripe.events.list()).data.map(({ type }) => type).reverse()).toEqual([
      "payment_intent.created",
      "charge.succeeded",
      "payment_intent.succeeded",
      "charge.updated",
    ]);
  });

  it("answers 402 with the intent when the bank has no money for it", async () => {
    const intent = await stripe.paymentIntents.create({ amount: 2000, currency: "eur" });
    const { id } = await token("4000000000009995");
    await expect(
      stripe.paymentIntents.confirm(intent.id, { confirmation_token: id, return_url: returnUrl }),
    ).rejects.toMatchObject({
      statusCode: 402,
      code: "card_declined",
      decline_code: "insufficient_funds",
      payment_intent: { id: intent.id, status: "requires_payment_method", payment_method: null },
    });
  });
});
